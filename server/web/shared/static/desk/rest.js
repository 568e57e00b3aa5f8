// Buttons that have just come rest for a moment: the second half of a double click must not press them.

const MOMENT = 450;
const RESTS = "aria-disabled";

/** Lets every button in `part` rest, and shows it. */
export function rest(part) {
  const buttons = Array.from(part.querySelectorAll("button"));
  buttons.forEach((button) => button.setAttribute(RESTS, "true"));
  setTimeout(() => buttons.forEach((button) => button.removeAttribute(RESTS)), MOMENT);
}

export function isResting(button) {
  return button.getAttribute(RESTS) === "true";
}
