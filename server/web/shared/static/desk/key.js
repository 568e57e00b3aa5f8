// Decides which key of the desk was meant: pure, told the key event and what has the focus.

const OWN_ENTER = ["a", "button", "summary", "input", "select", "textarea"];
const TYPING = ["input", "select", "textarea"];
const TICKED = ["checkbox", "radio"];

/** The name of the key, as buttons carry it in data-key, or null when the key means something else here. */
export function keyOf(event, focused) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return null;
  const where = focused ? focused.localName : "body";
  if (TYPING.includes(where) && !TICKED.includes(focused.type)) return null;
  if (event.key === "Enter" && OWN_ENTER.includes(where)) return null;
  return event.key.length === 1 || event.key === "Enter" ? event.key.toLowerCase() : null;
}
