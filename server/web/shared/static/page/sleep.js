// Notices that the computer has slept, or the page was out of sight: a clock that should tick was late.

const EVERY = 2000;
const LATE = 10000;

/** Calls `woke()` when the page is in sight again after more than ten seconds in which it could not look. */
export function watchSleep(woke) {
  let last = Date.now();

  function tick() {
    if (document.hidden) return;
    const hasSlept = Date.now() - last > LATE;
    last = Date.now();
    if (hasSlept) woke();
  }

  setInterval(tick, EVERY);
  document.addEventListener("visibilitychange", tick);
  window.addEventListener("pageshow", tick);
}
