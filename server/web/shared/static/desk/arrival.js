// Decides whether somebody has just come whom a free advisor should hear of: pure.

/** `before` and `now` are what the desk showed: {isFree, waits}. Told once, when nobody waited and nobody was served. */
export function hasArrived(before, now) {
  return before.isFree && !before.waits && now.isFree && now.waits;
}
