// Keeps the focus through a redraw: who uses keys stays where they are, also when the words around them change.
import { things } from "../ear/things.js";

/** What has the focus, to be given to `hold` after the redraw; null when nothing has it. */
export function held() {
  const one = document.activeElement;
  return one && one !== document.body ? { touch: one.dataset.touch || null, text: one.textContent } : null;
}

/** Gives the focus to the same thing again, or to the heading when that is gone. */
export function hold({ touch, text }) {
  const same = things().find((one) => (touch ? one.touch === touch : one.element.textContent === text));
  focusOn(same ? same.element : document.querySelector("h1"));
}

/** Gives the focus to anything, also to what cannot be pressed. */
export function focusOn(element) {
  if (!element.matches("[data-touch]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
