// Decides since when the wall cannot be heard, and whether a touch would help.

export function begin() {
  return { since: null, blocked: false };
}

/** The browser lets sound out, or waits until somebody has touched the page. */
export function allowed(silence, isAllowed, ticks) {
  if (isAllowed) return silence.blocked ? begin() : silence;
  return { since: silence.since === null ? ticks : silence.since, blocked: true };
}

/** An announcement is over; `wasHeard` is null for one that should be seen only. */
export function announced(silence, wasHeard, ticks) {
  if (silence.blocked || wasHeard === null) return silence;
  if (wasHeard) return begin();
  return silence.since === null ? { since: ticks, blocked: false } : silence;
}

/** What the server is told of it: heard, off, blocked or broken. */
export function told(silence, speaks) {
  if (!speaks) return "off";
  if (silence.since === null) return "heard";
  return silence.blocked ? "blocked" : "broken";
}
