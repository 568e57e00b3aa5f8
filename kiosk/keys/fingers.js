// Knows whether a finger is on the glass: nothing is exchanged under it.

const AT_MOST = 1500;

/** `lifted` is called when the finger has gone and its touch has been heard. Gives {down}. */
export function watchFingers(lifted) {
  let since = null;
  const up = () => {
    since = null;
    setTimeout(lifted, 0);
  };
  document.addEventListener("pointerdown", () => {
    since = performance.now();
  });
  document.addEventListener("pointerup", up);
  document.addEventListener("pointercancel", up);
  return { down: () => since !== null && performance.now() - since < AT_MOST };
}
