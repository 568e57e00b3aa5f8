// Tells a scanner from people: it types faster than any finger and ends with Enter.

const FASTER_THAN = 50;
const SHORTEST = 6;

/** Nothing has been typed. */
export const silent = { text: "", at: 0 };

/** One more key at `now` (milliseconds): {typing, code}, `code` the whole text that was scanned, else null. */
export function typed(typing, key, now) {
  const isFast = now - typing.at < FASTER_THAN;
  if (key === "Enter") return { typing: silent, code: isFast && typing.text.length >= SHORTEST ? typing.text : null };
  if (Array.from(key).length !== 1) return { typing: key === "Shift" ? typing : silent, code: null };
  return { typing: { text: isFast ? typing.text + key : key, at: now }, code: null };
}
