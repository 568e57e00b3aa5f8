// Choices that float over the page: opened by their key, closed by Escape or by what was chosen.

/** Opens or closes the choice of that button; what can be chosen first gets the focus. */
export function toggle(summary) {
  const choice = summary.parentElement;
  choice.open = !choice.open;
  const first = choice.open && choice.querySelector("input:not([type=hidden], [hidden]), textarea, select, button:not([hidden])");
  (first || summary).focus();
}

/** The choice that is open now, or null. */
export function openChoice() {
  return document.querySelector("details[open]");
}

export function closeChoice({ focus = false } = {}) {
  const choice = openChoice();
  if (!choice) return;
  choice.open = false;
  if (focus) choice.querySelector("summary").focus();
  else document.activeElement.blur();
}
