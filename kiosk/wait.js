// Says how long it takes and how many come first: picks the sentence, fills in the figures.

// Figures with a dash between them keep their order where the script runs from right to left.
const ALONE = (text) => `\u2066${text}\u2069`;

/** `ahead`: {people, or_more}; `say` finds sentences. */
export function peopleAhead(ahead, say) {
  if (ahead.people === 0) return say("nobody-ahead");
  return say(ahead.or_more ? "people-ahead-or-more" : "people-ahead", { count: ahead.people });
}

/** `range`: {from, to} in minutes, or null while nobody can say. */
export function waitingTime(range, say) {
  if (range === null) return say("wait-unknown");
  if (range.from === 0) return say("wait-at-most", { count: range.to });
  if (range.from === range.to) return say("wait", { range: ALONE(range.to), count: range.to });
  return say("wait", { range: ALONE(`${range.from}–${range.to}`), count: range.to });
}
