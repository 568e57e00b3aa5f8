// Where the paper comes out: of this machine, of another one, or what to do without it.
import { arrow, element, group, pictogram } from "../element.js";

const POINTS = { below: "down", left: "left", right: "right" };

/** `kind` is "ticket" or "slip". */
export function paper(board, lacksPaper, kind, say) {
  const made = lacksPaper ? missing(kind, say) : coming(board.kiosk, kind, say);
  made.setAttribute("role", "status");
  return made;
}

function missing(kind, say) {
  return group("div", "paper missing", pictogram("printer"), element("p", "", say(`no-paper-${kind}`)));
}

function coming({ paper_comes: place, paper_at: elsewhere }, kind, say) {
  if (elsewhere) return group("div", "paper elsewhere", pictogram("printer"), element("p", "", say("paper-at", { name: `\u2068${elsewhere}\u2069` })));
  const text = group("p", "", element("strong", "", say(`take-${kind}`)), " ", element("span", "", say(`paper-${place}`)));
  return group("div", `paper ${place}`, text, arrow(POINTS[place], say(`paper-${place}`)));
}
