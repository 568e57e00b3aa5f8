// While the desk hears nothing of the server its buttons do nothing and say why; only the call for help stays.

const HELD = "data-held";

/** Holds every button that would ask the server, or lets them go again. The notice `#offline` is the reason. */
export function hold(isBlind) {
  if (!isBlind) return document.querySelectorAll(`[${HELD}]`).forEach(letGo);
  return Array.from(document.querySelectorAll("button[type='submit'], button:not([type])")).filter(asksTheServer).forEach(holdOne);
}

export function isHeld(button) {
  return button.hasAttribute(HELD);
}

function asksTheServer(button) {
  return button.form !== null && button.form.id !== "alarm" && button.form.method !== "dialog" && !isHeld(button);
}

function holdOne(button) {
  button.setAttribute(HELD, "");
  button.setAttribute("aria-disabled", "true");
  button.setAttribute("aria-describedby", "offline");
}

function letGo(button) {
  [HELD, "aria-disabled", "aria-describedby"].forEach((name) => button.removeAttribute(name));
}
