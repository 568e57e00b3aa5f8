// Draws the calls: one cell each, as large as the room allows, moving only to show where a call went.
import { arrow, element, sign, symbol } from "./element.js";
import { capacity, layout } from "./layout.js";
import { beneath, textOf } from "./measure.js";
import { remember } from "./motion.js";

/** Draws these calls into the list; cells of calls that stay are kept. `least` is the smallest type in pixels. */
export function drawCalls(list, calls, say, least) {
  const settle = remember(list);
  const before = new Map(Array.from(list.children).map((cell) => [cell.dataset.id, cell]));
  const cells = calls.map((call) => before.get(call.id) || cellOf(call, say));
  cells.forEach((cell, place) => {
    cell.dataset.lit = calls[place].lit;
    if (list.children[place] !== cell) list.insertBefore(cell, list.children[place] || null);
  });
  while (list.children.length > cells.length) list.removeChild(list.lastChild);
  if (calls.length) arrange(list, calls, least);
  settle();
}

/** How many of the calls that are `awaited` can be read at once in that list, `most` at most. */
export function fitting(list, awaited, { least, most }) {
  if (!awaited.length || !least) return most;
  return capacity(most, areaOf(list), textOf(awaited), least);
}

function cellOf(call, say) {
  const cell = element("li", "call");
  const who = element("span", "who");
  cell.dataset.id = call.id;
  cell.dataset.number = call.number;
  who.append(symbol(call.symbol, say), element("span", "number", call.number));
  cell.append(who, whereOf(call, say));
  return cell;
}

function whereOf(call, say) {
  const where = element("span", "where");
  const place = element("span", "place-name");
  [arrow(call.arrow, say), sign(call.sign, say)].filter(Boolean).forEach((shape) => where.append(shape));
  place.append(element("span", "desk", call.desk));
  if (beneath(call)) place.append(element("span", "beneath", beneath(call)));
  where.append(place);
  return where;
}

function arrange(list, calls, least) {
  const text = textOf(calls);
  const found = layout(calls.length, areaOf(list), text, least);
  list.style.gridTemplateColumns = `repeat(${found.columns}, minmax(0, 1fr))`;
  list.style.gridTemplateRows = `repeat(${found.rows}, minmax(0, 1fr))`;
  Array.from(list.children).forEach((cell, place) => {
    const isWide = place === 0 && found.first > 1;
    cell.dataset.wide = isWide;
    cell.style.gridColumn = isWide ? `span ${found.first}` : "";
  });
  list.style.setProperty("--number", `${found.number}px`);
  list.style.setProperty("--label", `${found.label}px`);
  list.style.setProperty("--digits", text.digits);
  list.dataset.pointing = Boolean(list.querySelector(".arrow, .sign"));
  list.dataset.stacked = found.stacked;
  list.dataset.lines = found.lines;
}

function areaOf(list) {
  const gap = parseFloat(getComputedStyle(list).columnGap) || 0;
  return { width: list.clientWidth, height: list.clientHeight, gap };
}
