// Decides whether the wall is blind, and since when.

export const BLIND_AFTER = 40000; // without a fresh board, whatever the reason
export const DOWN_AFTER = 10000; // the last question failed and no news come

export function begin(ticks) {
  return { freshAt: ticks, hallTime: null, failed: false, downAt: ticks };
}

/** A board has come that is as new as the hall; `hallTime` is its time in milliseconds. */
export function boardCame(freshness, ticks, hallTime) {
  return Object.assign({}, freshness, { freshAt: ticks, hallTime, failed: false });
}

export function askingFailed(freshness) {
  return Object.assign({}, freshness, { failed: true });
}

export function linkChanged(freshness, ticks, isUp) {
  if (isUp) return Object.assign({}, freshness, { downAt: null });
  return freshness.downAt === null ? Object.assign({}, freshness, { downAt: ticks }) : freshness;
}

export function isBlind(freshness, ticks) {
  const isDown = freshness.downAt !== null && ticks - freshness.downAt >= DOWN_AFTER;
  return ticks - freshness.freshAt >= BLIND_AFTER || (freshness.failed && isDown);
}

/** Something is wrong: look again sooner. */
export function isUneasy(freshness) {
  return freshness.failed || freshness.downAt !== null;
}

/** An older board is ignored. A hall that was restored from a backup counts lower: believed once the wall is blind. */
export function accepts(shownSeq, board, blind) {
  return board.seq >= shownSeq || blind;
}
