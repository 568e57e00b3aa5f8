// Spreads what many pages would do in the same moment: after one call every desk of the hall looks again.

/** Gives `soon()`, which does `work` once within `most` milliseconds, however often it is called meanwhile. */
export function spread(work, most, chance = Math.random) {
  let waiting = false;

  return function soon() {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    }, chance() * most);
  };
}
