// Nobody can help with this now: when somebody can, where, what else is possible; the same on a slip of paper.
import { button, element, group, heading, pictogram } from "../element.js";
import { fact } from "./fact.js";
import { paper } from "./paper.js";
import { told, yielding } from "./told.js";

const OFFICES_SHOWN = 3;

export function draw({ answer, board, lacksPaper }, say, act) {
  const of = answer.title ? element("p", "of", answer.title.own) : null;
  const head = group("section", "elsewhere", of, heading(answer.reason.own));
  const next = group("section", "next", pictogram("calendar-clock"), element("p", "", say("later-when")), element("strong", "", answer.when.own));
  const where = fact("map-pin", say("where"), answer.where.own);
  const offices = answer.offices.slice(0, OFFICES_SHOWN).map((office) => fact("house", office.title.own, addressOf(office)));
  const done = yielding(group("div", "leaving", instead(answer, say, act), button(answer.instead ? "step" : "step first", "check", say("done"), act, { kind: "done" })));
  return [head, ...told(next, where, ...offices, paper(board, lacksPaper, "slip", say)), done];
}

function addressOf(office) {
  return office.address || office.where.own;
}

// What can be had now is the likelier wish.
function instead(answer, say, act) {
  if (!answer.instead) return null;
  const made = button("step first instead", "ticket", "", act, { kind: "topic", id: answer.instead.id });
  made.append(group("span", "", element("span", "now", say("instead-now")), element("strong", "", answer.instead.title.own)));
  return made;
}
