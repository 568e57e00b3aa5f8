// Says how long it takes and how many come first: picks the sentences, fills in the figures.
import { clockTime } from "./clock.js";

const LATE = ["probably-not", "no"];

// Figures with a dash between them keep their order where the script runs from right to left.
const ALONE = (text) => `\u2066${text}\u2069`;

/** `ahead`: {people, or_more}; `say` finds sentences. */
export function peopleAhead(ahead, say) {
  if (ahead.people === 0) return say("nobody-ahead");
  return say(ahead.or_more ? "people-ahead-or-more" : "people-ahead", { count: ahead.people });
}

/** `wait`: {range, right_in_ten, today, not_before}, `range` {from, to} in minutes or null while nobody can say. */
export function waitingTime(wait, timezone, say) {
  if (wait.today === "no") return say("wait-not-today");
  if (wait.today === "probably-not") return say("wait-probably-not");
  if (wait.not_before) return say("wait-not-before", { time: ALONE(clockTime(wait.not_before, timezone)) });
  return inMinutes(wait.range, say);
}

/** What belongs to it: that it may be too late today, else how often such a range is right; null for nothing. */
export function besideWait(wait, say) {
  if (LATE.indexOf(wait.today) >= 0) return null;
  if (wait.today === "perhaps-not") return say("wait-perhaps-not");
  return wait.range && !wait.not_before && wait.right_in_ten ? say("wait-chance", { right: wait.right_in_ten }) : null;
}

/** The same in a few words, for a tile; null while nobody can say. */
export function shortWait(wait, timezone, say) {
  if (LATE.indexOf(wait.today) >= 0) return say("tile-probably-not");
  if (wait.not_before) return say("tile-not-before", { time: ALONE(clockTime(wait.not_before, timezone)) });
  if (wait.range === null) return null;
  const { from: low, to: high } = wait.range;
  return low === 0 ? say("tile-at-most", { high }) : say("tile-range", { range: ALONE(`${low}–${high}`), low, high });
}

function inMinutes(range, say) {
  if (range === null) return say("wait-unknown");
  if (range.from === 0) return say("wait-at-most", { count: range.to });
  if (range.from === range.to) return say("wait", { range: ALONE(range.to), count: range.to });
  return say("wait", { range: ALONE(`${range.from}–${range.to}`), low: range.from, high: range.to, count: range.to });
}
