// Makes the elements that several screens are drawn with.

/** A new element; text enters as text. */
export function element(name, kind, text) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (text) made.textContent = text;
  return made;
}

/** The same with children instead of text; those that are null are left out. */
export function group(name, kind, ...children) {
  const made = element(name, kind);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The one heading of a screen; it is read aloud when the screen comes. */
export function heading(text) {
  const made = element("h1", "", text);
  made.tabIndex = -1;
  return made;
}

/** A drawing of the icon set, for the eye only. */
export function pictogram(icon) {
  return sign(`/static/vendor/icons/${encodeURIComponent(icon)}.svg`);
}

/** The same for what the icon set does not have. */
export function drawing(name) {
  return sign(`/kiosk/drawings/${name}.svg`);
}

/** Something to touch. `touched` is what flow.js hears; it stays the same through a redraw. */
export function button(kind, icon, text, act, touched) {
  const made = element("button", kind);
  made.type = "button";
  made.dataset.touch = Object.values(touched).join(" ");
  if (icon) made.append(pictogram(icon));
  made.append(text);
  made.addEventListener("click", () => act(touched));
  return made;
}

/** The shape beside a number; `name` is read aloud. */
export function symbol(shape, name) {
  const made = picture("symbol", name);
  made.style.setProperty("--drawing", `url("/static/symbols/${encodeURIComponent(shape)}.svg")`);
  return made;
}

/** A direction in the hall: the same whichever way the script runs. */
export function arrow(direction, name) {
  const made = picture("arrow", name);
  made.dataset.arrow = direction;
  return made;
}

function sign(address) {
  const made = element("span", "pictogram");
  made.setAttribute("aria-hidden", "true");
  made.style.setProperty("--drawing", `url("${address}")`);
  return made;
}

function picture(kind, name) {
  const made = element("span", kind);
  made.setAttribute("role", "img");
  made.setAttribute("aria-label", name);
  return made;
}
