// Keeps the screen on while the page is looked at, where the browser allows it.

let isWanted = false;
let lock = null;

/** From now on, or no longer. */
export function stayAwake(wanted) {
  isWanted = wanted;
  hold();
}

// The browser lets go by itself whenever the page is hidden.
document.addEventListener("visibilitychange", hold);

function hold() {
  if (!navigator.wakeLock) return;
  if (!isWanted && lock) lock.release().catch(() => {});
  if (!isWanted || document.hidden) return;
  navigator.wakeLock.request("screen").then(
    (held) => (lock = held),
    () => {}, // a battery that is low comes first
  );
}
