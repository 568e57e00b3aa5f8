// Asks the server and does not wait for ever.

const PATIENCE = 10000;

/** The answer, or null when none came in ten seconds. */
export async function patiently(address, asked) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  const answer = await fetch(address, { ...asked, signal: stop.signal }).catch(() => null);
  clearTimeout(timer);
  return answer;
}
