// Another house does this: where it is, when it is open, what to bring; the same on a slip of paper.
import { arrow, button, element, group, heading, pictogram } from "../element.js";
import { paper } from "./paper.js";
import { code } from "./qr.js";

const ARROWS = ["up", "down", "left", "right", "up-left", "up-right"];

export function draw({ answer, board, lacksPaper }, say, act) {
  const german = answer.title.german ? element("p", "german", answer.title.german) : null;
  if (german) german.lang = "de";
  const head = group("section", "elsewhere", element("p", "of", say("elsewhere")), heading(answer.title.own), german);
  const reason = element("p", "reason", answer.reason.own);
  const where = group("div", "way", fact("map-pin", say("where"), answer.where.own), direction(answer.arrow, say));
  const rows = [where];
  if (answer.hours) rows.push(fact("clock", say("hours"), answer.hours.own));
  if (answer.bring && answer.bring.own.length) rows.push(fact("backpack", say("bring"), ...answer.bring.own));
  const foot = group("div", "takeaway", paper(board, lacksPaper, "slip", say), answer.qr && scan(answer.qr, say));
  const steps = group("div", "leaving", button("step first", "check", say("done"), act, { kind: "done" }));
  return [head, reason, group("div", "details", ...rows), foot, steps];
}

function fact(icon, title, ...lines) {
  const text = group("div", "", element("h2", "", title), ...lines.map((line) => element("p", "", line)));
  return group("div", "fact", pictogram(icon), text);
}

function direction(named, say) {
  return ARROWS.indexOf(named) < 0 ? null : arrow(named, say(`arrow-${named}`));
}

function scan(qr, say) {
  return group("figure", "scan", code(qr, say("code")), element("figcaption", "", say("scan-place")));
}
