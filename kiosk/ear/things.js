// Everything on the glass in the order in which it is read, with the texts that it is made of.

const TOGETHER = ["li", ".fact", ".paper", "section", "figure", "p"];

/** [{element, place, touch, parts}]: `place` is the id of the part of the page, `touch` how a control is called or null,
 *  `parts` [{language, text}] as heard.js takes them. */
export function things() {
  const found = new Map();
  leaves().forEach((leaf) => {
    const element = wholeOf(leaf);
    if (!found.has(element)) found.set(element, thing(element));
    found.get(element).parts.push(part(leaf));
  });
  return Array.from(found.values(), withState);
}

/** The thing that was touched: the innermost one around `target`, or null. */
export function thingAt(target) {
  return things().filter(({ element }) => element.contains(target)).pop() || null;
}

function thing(element) {
  return { element, place: element.closest("header, main, aside, footer").id || "head", touch: element.dataset.touch || null, parts: [] };
}

// That a control is switched on is seen, and has to be heard.
function withState(one) {
  const isOn = one.element.matches(".control[aria-pressed=true]");
  return isOn ? Object.assign(one, { parts: one.parts.concat({ language: languageOf(one.element), key: "switched-on" }) }) : one;
}

function leaves() {
  return Array.from(document.body.querySelectorAll("*")).filter((one) => isSaid(one) && isSeen(one));
}

function isSaid(one) {
  if (one.matches(".seconds")) return one.textContent !== "";
  if (one.closest("[aria-hidden=true]")) return false;
  if (one.matches("[role=img]")) return true;
  return Array.from(one.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
}

function isSeen(one) {
  return one.getClientRects().length > 0 && getComputedStyle(one).visibility !== "hidden";
}

// What describes a control is said with it.
function wholeOf(leaf) {
  const control = leaf.closest("[data-touch]") || (leaf.id && document.querySelector(`[aria-describedby="${leaf.id}"]`));
  if (control) return control;
  const around = TOGETHER.map((kind) => leaf.closest(kind)).find((one) => one && !one.querySelector("[data-touch]"));
  return around || leaf;
}

function part(leaf) {
  const language = languageOf(leaf);
  if (leaf.matches(".seconds")) return { language, key: "seconds", values: { count: Number(leaf.textContent) } };
  return { language, text: leaf.getAttribute("aria-label") || ownText(leaf) };
}

function ownText(leaf) {
  return Array.from(leaf.childNodes).filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("").trim();
}

function languageOf(element) {
  return element.closest("[lang]").lang;
}
