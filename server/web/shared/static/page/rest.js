// For how long a page rests before it looks again by itself.

const CALM = 30;
const LONGEST = 120;

/** Milliseconds. `named` are the seconds that the server has named, 0 if it has not; a page that hears news needs to look
 *  only in case one was lost. `chance` (0 to 1) keeps the pages of a full hall from asking in the same moment. */
export function rest(named, hears, chance) {
  if (!named) return CALM * 1000;
  const seconds = hears ? Math.min(LONGEST, Math.max(CALM, 2 * named)) : named;
  return seconds * (0.75 + chance / 2) * 1000;
}
