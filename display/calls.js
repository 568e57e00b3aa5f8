// Draws the calls: one cell each, as large as the room allows, moving only to show where a call went.
import { arrow, element, symbol } from "./element.js";
import { layout } from "./layout.js";
import { remember } from "./motion.js";

const ARROW_WIDTH = 1.25; // with the space behind it, in em of the label

/** Draws these calls into the list; cells of calls that stay are kept. */
export function drawCalls(list, calls, say) {
  const settle = remember(list);
  const before = new Map(Array.from(list.children).map((cell) => [cell.dataset.id, cell]));
  const cells = calls.map((call) => before.get(call.id) || cellOf(call, say));
  cells.forEach((cell, place) => {
    cell.dataset.lit = calls[place].lit;
    if (list.children[place] !== cell) list.insertBefore(cell, list.children[place] || null);
  });
  while (list.children.length > cells.length) list.removeChild(list.lastChild);
  if (calls.length) arrange(list, calls);
  settle();
}

function cellOf(call, say) {
  const cell = element("li", "call");
  const who = element("span", "who");
  const where = element("span", "where");
  cell.dataset.id = call.id;
  cell.dataset.number = call.number;
  who.append(symbol(call.symbol, say), element("span", "number", call.number));
  const direction = arrow(call.arrow, say);
  if (direction) where.append(direction);
  where.append(element("span", "desk", call.desk));
  cell.append(who, where);
  return cell;
}

function arrange(list, calls) {
  const gap = parseFloat(getComputedStyle(list).columnGap) || 0;
  const area = { width: list.clientWidth, height: list.clientHeight, gap };
  const digits = Math.max(...calls.map((call) => call.number.length));
  const label = Math.max(...calls.map((call) => widthOf(call.desk) + (call.arrow ? ARROW_WIDTH : 0)));
  const found = layout(calls.length, area, { digits, label });
  list.style.gridTemplateColumns = `repeat(${found.columns}, minmax(0, 1fr))`;
  list.style.gridTemplateRows = `repeat(${found.rows}, minmax(0, 1fr))`;
  Array.from(list.children).forEach((cell, place) => {
    const isWide = place === 0 && found.first > 1;
    cell.dataset.wide = isWide;
    cell.style.gridColumn = isWide ? `span ${found.first}` : "";
  });
  list.style.setProperty("--number", `${found.number}px`);
  list.style.setProperty("--label", `${found.label}px`);
  list.style.setProperty("--digits", digits);
  list.dataset.pointing = Boolean(list.querySelector(".arrow"));
  list.dataset.stacked = found.stacked;
}

const canvas = document.createElement("canvas").getContext("2d");

// In em of the label.
function widthOf(text) {
  canvas.font = `600 100px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width / 100;
}
