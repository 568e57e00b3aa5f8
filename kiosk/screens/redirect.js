// Another house does this: where it is, when it is open, what to bring; the same on a slip of paper.
import { arrow, button, element, group, heading } from "../element.js";
import { doneKey } from "../parting.js";
import { fact } from "./fact.js";
import { paper } from "./paper.js";
import { code } from "./qr.js";
import { told, yielding } from "./told.js";

const ARROWS = ["up", "down", "left", "right", "up-left", "up-right"];

export function draw({ answer, board, lacksPaper }, say, act) {
  const german = answer.title.german ? element("p", "german", answer.title.german) : null;
  if (german) german.lang = "de";
  const head = group("section", "elsewhere", element("p", "of", say("elsewhere")), heading(answer.title.own), german);
  const reason = element("p", "reason", answer.reason.own);
  const where = group("div", "way", fact("map-pin", say("where"), answer.where.own), direction(answer.arrow, say));
  const hours = [answer.opens, answer.hours, answer.hours_note].filter(Boolean).map((said) => said.own);
  const bring = answer.bring ? answer.bring.own : [];
  const list = told(
    reason, where, hours.length ? fact("clock", say("hours"), ...hours) : null, bring.length ? fact("backpack", say("bring"), ...bring) : null,
    paper(board, lacksPaper, "slip", say), answer.qr && scan(answer.qr, say), askedAfterwards(answer, say),
  );
  return [head, ...list, leaving(answer, say, act)];
}

// To go there, to wait here all the same, or to come back with a number that waits meanwhile.
function leaving({ stay, afterwards }, say, act) {
  const done = doneKey({ stay, afterwards });
  const back = afterwards && button("step first", "ticket", say("afterwards"), act, { kind: "afterwards" });
  const go = button(afterwards ? "step" : "step first", stay ? "footprints" : "check", say(done), act, { kind: "done" });
  const here = stay ? button("step", "armchair", say("stay"), act, { kind: "stay" }) : null;
  return yielding(group("div", "leaving", back || null, go, here));
}

function askedAfterwards({ afterwards }, say) {
  return afterwards && group("p", "asked", element("span", "", say("afterwards-asked")), element("strong", "", afterwards.own));
}

function direction(named, say) {
  return ARROWS.indexOf(named) < 0 ? null : arrow(named, say(`arrow-${named}`));
}

function scan(qr, say) {
  return group("figure", "scan", code(qr, say("code")), element("figcaption", "", say("scan-place")));
}
