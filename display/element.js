// Makes the elements that several parts of the wall are drawn with.

const SYMBOLS = ["circle", "triangle", "square", "star", "moon", "drop", "leaf", "heart"];
const COLOURS = ["orange", "sky", "green", "yellow", "purple", "red"];
const ARROWS = ["up", "down", "left", "right", "up-left", "up-right"];

/** A new element; text enters as text. */
export function element(name, kind, text) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (text) made.textContent = text;
  return made;
}

/** The shape beside a number. `say` finds its name. */
export function symbol(name, say) {
  const made = picture("symbol", say(`symbol-${name}`));
  made.dataset.symbol = name;
  return made;
}

/** The direction to a desk, or null where there is none to show. */
export function arrow(direction, say) {
  if (ARROWS.indexOf(direction) < 0) return null;
  const made = picture("arrow", say(`arrow-${direction}`));
  made.dataset.arrow = direction;
  return made;
}

/** The colour of a room with the shape that always goes with it, or null. */
export function sign(wanted, say) {
  if (!wanted || COLOURS.indexOf(wanted.colour) < 0) return null;
  const made = picture("sign", say(`sign-${wanted.colour}`));
  made.dataset.colour = wanted.colour;
  made.dataset.shape = wanted.shape;
  return made;
}

export function allSymbols(say) {
  return SYMBOLS.map((name) => symbol(name, say));
}

function picture(kind, name) {
  const made = element("span", kind);
  made.setAttribute("role", "img");
  made.setAttribute("aria-label", name);
  return made;
}
