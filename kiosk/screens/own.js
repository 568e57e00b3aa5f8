// The visitor's own ticket, held before the scanner: how it stands, and what can be done about it.
import { button, element, group, heading, symbol } from "../element.js";
import { clockTime } from "../clock.js";
import { besideWait, waitingTime } from "../wait.js";
import { sentence } from "./fact.js";
import { told } from "./told.js";

const ICONS = { "step-out": "coffee", "come-back": "armchair", "check-in": "armchair", unpark: "file-check", withdraw: "x" };

export function draw({ answer, board }, say, act) {
  const number = element("bdi", "number", answer.number);
  const card = group("section", "own-card", element("p", "", say("your-number")), number, symbol(answer.symbol, say(`symbol-${answer.symbol}`)));
  const steps = answer.can.map((step, place) => button(place ? "step" : "step first", ICONS[step], label(step, answer, say), act, { kind: "own", id: step }));
  const done = group("div", "leaving", button(steps.length ? "step" : "step first", "check", say("done"), act, { kind: "done" }));
  const promise = answer.promise && answer.state === "waiting" ? element("p", "promise", say(`promise-${answer.promise}`)) : null;
  const standing = group("div", "standing", card, heading(stateOf(answer, board, say)));
  return [standing, ...told(promise, waitOf(answer, board, say), ...steps), done];
}

// Who has been told that it cannot be today any more is not told minutes.
function waitOf({ wait, promise }, board, say) {
  if (!wait || promise === "not-today") return null;
  return sentence("clock", waitingTime(wait, board.site.timezone, say), besideWait(wait, say));
}

function stateOf({ state, until }, board, say) {
  return say(`state-${state}`, { time: until ? `\u2066${clockTime(until, board.site.timezone)}\u2069` : "" });
}

function label(step, { away_minutes }, say) {
  return step === "step-out" ? say("own-step-out-for", { count: away_minutes }) : say(`own-${step}`);
}
