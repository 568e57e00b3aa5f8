// Is waiting hard? Nobody has to prove it; the answer is kept only as a place in line.
import { button, drawing, element, group, heading, pictogram } from "../element.js";
import { pager } from "../glass/pager.js";
import { yielding } from "./told.js";

export function draw(view, say, act) {
  const who = group(
    "ul", "reasons",
    reason(drawing("pregnant"), say("help-pregnant")),
    reason(drawing("cane"), say("help-old")),
    reason(pictogram("accessibility"), say("help-disabled")),
    reason(pictogram("baby"), say("help-children")),
  );
  who.dataset.most = "4";
  const steps = group(
    "div", "steps",
    button("step first", "check", say("help-yes"), act, { kind: "help", id: "yes" }),
    button("step", "arrow-right", say("help-no"), act, { kind: "help", id: "no" }),
  );
  return [group("div", "question", heading(say("help-asked"))), who, element("p", "hint", say("help-hint")), pager(), yielding(steps)];
}

function reason(drawn, text) {
  return group("li", "fits", drawn, element("span", "", text));
}
