// Decides whether the wall is blind, and since when.

export const BLIND_AFTER = 40000; // without a fresh board, whatever the reason
export const FAILED_AFTER = 5000; // every question has failed since then

export function begin(ticks) {
  return { freshAt: ticks, hallTime: null, failedAt: null, downAt: ticks };
}

/** A board has come that is as new as the hall; `hallTime` is its time in milliseconds. */
export function boardCame(freshness, ticks, hallTime) {
  return Object.assign({}, freshness, { freshAt: ticks, hallTime, failedAt: null });
}

export function askingFailed(freshness, ticks) {
  return freshness.failedAt === null ? Object.assign({}, freshness, { failedAt: ticks }) : freshness;
}

export function linkChanged(freshness, ticks, isUp) {
  if (isUp) return Object.assign({}, freshness, { downAt: null });
  return freshness.downAt === null ? Object.assign({}, freshness, { downAt: ticks }) : freshness;
}

export function isBlind({ freshAt, failedAt }, ticks) {
  return ticks - freshAt >= BLIND_AFTER || (failedAt !== null && ticks - failedAt >= FAILED_AFTER);
}

/** Something is wrong: look again sooner. */
export function isUneasy(freshness) {
  return freshness.failedAt !== null || freshness.downAt !== null;
}

/** An older board is ignored. A hall that was restored from a backup counts lower: believed once the wall is blind. */
export function accepts(shownSeq, board, blind) {
  return board.seq >= shownSeq || blind;
}
