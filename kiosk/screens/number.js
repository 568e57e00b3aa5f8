// The number: as large as a hand, what to expect, where to sit, the paper, the code. Nothing about the topic.
import { button, element, group, heading, symbol } from "../element.js";
import { qrOf } from "../offline/qr.js";
import { ring, updateRing } from "../ring.js";
import { besideWait, peopleAhead, waitingTime } from "../wait.js";
import { sentence } from "./fact.js";
import { paper } from "./paper.js";
import { code } from "./qr.js";
import { told, yielding } from "./told.js";

export function draw({ answer, board, lacksPaper, paused }, say, act) {
  const number = element("bdi", "number", answer.number);
  number.dataset.number = answer.number;
  number.style.setProperty("--signs", answer.number.length);
  const shape = symbol(answer.symbol, say(`symbol-${answer.symbol}`));
  const card = group("section", "card", heading(say("your-number")), number, shape);
  const scan = group("figure", "scan", code(qrOf(answer.url), say("code")), element("figcaption", "", say("scan")));
  return [card, ...told(...factsOf(answer, board.site.timezone, say), paper(board, lacksPaper, "ticket", say), scan), leaving(paused, say, act)];
}

export function update(main, view, says, { countdown }) {
  updateRing(main, countdown);
}

// While the order is not drawn, or the ticket has not begun, nobody can say how long it takes.
function factsOf({ ahead, wait, again, place, note }, timezone, say) {
  const beside = again ? again.own : wait && besideWait(wait, say);
  const told = note
    ? [sentence("info", note.own)]
    : [sentence("users", peopleAhead(ahead, say)), sentence("clock", waitingTime(wait, timezone, say), beside)];
  return place ? told.concat(sentence("armchair", place.own)) : told;
}

function leaving(paused, say, act) {
  const pause = button("step", paused ? "play" : "pause", say(paused ? "go-on" : "pause"), act, { kind: "pause" });
  const done = button("step first", "check", say("done"), act, { kind: "done" });
  return yielding(group("div", "leaving", ring(), pause, done));
}
