// The number: as large as a hand, what to expect, where to sit, the paper, the code. Nothing about the topic.
import { button, element, group, heading, pictogram, symbol } from "../element.js";
import { ring, updateRing } from "../ring.js";
import { peopleAhead, waitingTime } from "../wait.js";
import { paper } from "./paper.js";
import { code } from "./qr.js";

export function draw({ answer, board, lacksPaper, paused }, say, act) {
  const number = element("bdi", "number", answer.number);
  number.dataset.number = answer.number;
  number.style.setProperty("--signs", answer.number.length);
  const shape = symbol(answer.symbol, say(`symbol-${answer.symbol}`));
  const card = group("section", "card", heading(say("your-number")), number, shape);
  const facts = group("ul", "facts", ...factsOf(answer, say));
  const scan = group("figure", "scan", code(answer.qr, say("code")), element("figcaption", "", say("scan")));
  const taken = group("div", lacksPaper ? "takeaway without-paper" : "takeaway", paper(board, lacksPaper, "ticket", say), scan);
  return [card, facts, taken, leaving(paused, say, act)];
}

export function update(main, view, says, { countdown }) {
  updateRing(main, countdown);
}

// While the order is not drawn, or the ticket has not begun, nobody can say how long it takes.
function factsOf({ ahead, range, place, note }, say) {
  const wait = note ? [fact("info", note.own)] : [fact("users", peopleAhead(ahead, say)), fact("clock", waitingTime(range, say))];
  return place ? wait.concat(fact("armchair", place.own)) : wait;
}

function fact(icon, text) {
  return group("li", "", pictogram(icon), element("span", "", text));
}

function leaving(paused, say, act) {
  const pause = button("step", paused ? "play" : "pause", say(paused ? "go-on" : "pause"), act, { kind: "pause" });
  const done = button("step first", "check", say("done"), act, { kind: "done" });
  return group("div", "leaving", ring(), pause, done);
}
