// Asks the server: the board, more numbers, to take a ticket, the sentences, and to be let in as a device.

const PATIENCE = 8000;

/** Each resolves to {status, now, body}; status 0 without network. `now` is the hall's time, as text. */
export const board = (token) => ask("/api/tablet/board", { headers: bearer(token) });
export const numbers = (token, request) => post("/api/tablet/numbers", { request }, bearer(token));

export function ticket(token, given, language) {
  const { request, count, secret, taken_at, topic, party } = given;
  const said = { request, count, secret, taken_at, topic, party, language: given.language };
  return post("/api/tablet/tickets", said, Object.assign(bearer(token), { "Accept-Language": language }));
}

export const words = (language) => ask(`/words/tablet/${encodeURIComponent(language)}.json`, {});
export const enrol = (code, language) => post("/api/devices/enrol", { code }, { "Accept-Language": language });
export const enrolInDemo = () => post("/api/devices/demo", { kind: "tablet" }, {});

function bearer(token) {
  return { Authorization: `Bearer ${token}` };
}

function post(path, said, more) {
  const headers = Object.assign({ "Content-Type": "application/json" }, more);
  return ask(path, { method: "POST", headers, body: JSON.stringify(said) });
}

// A question that is never answered must not hold up the next one.
async function ask(path, options) {
  const breaker = new AbortController();
  const timer = setTimeout(() => breaker.abort(), PATIENCE);
  const whole = Object.assign({ cache: "no-store", credentials: "omit", signal: breaker.signal }, options);
  try {
    const answer = await fetch(path, whole);
    const body = await answer.json().catch(() => null);
    return { status: answer.status, now: answer.headers.get("Lotse-Now"), body };
  } catch (error) {
    return { status: 0, now: null, body: null };
  } finally {
    clearTimeout(timer);
  }
}
