// Buttons that have just come rest for a moment: the second half of a double click must not press them.

const MOMENT = 450;
const RESTS = "aria-disabled";

/** What each button in `part` asks for, in their order: `rest` is told it when the part has been renewed. */
export function asks(part) {
  return buttons(part).map(askOf);
}

/** Lets the buttons in `part` rest that ask for something else than `before` at their place, and shows it. */
export function rest(part, before) {
  const fresh = buttons(part).filter((button, place) => askOf(button) !== before[place]);
  fresh.forEach((button) => button.setAttribute(RESTS, "true"));
  setTimeout(() => fresh.forEach((button) => button.removeAttribute(RESTS)), MOMENT);
}

export function isResting(button) {
  return button.getAttribute(RESTS) === "true";
}

function buttons(part) {
  return Array.from(part.querySelectorAll("button"));
}

function askOf(button) {
  return `${button.getAttribute("formaction")} ${button.name}=${button.value}`;
}
