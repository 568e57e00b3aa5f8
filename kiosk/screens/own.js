// The visitor's own ticket, held before the scanner: how it stands, and what can be done about it.
import { button, element, group, heading, symbol } from "../element.js";
import { clockTime } from "../clock.js";

const ICONS = { "step-out": "coffee", "come-back": "armchair", "check-in": "armchair", unpark: "file-check", withdraw: "x" };

export function draw({ answer, board }, say, act) {
  const number = element("bdi", "number", answer.number);
  const card = group("section", "own-card", element("p", "", say("your-number")), number, symbol(answer.symbol, say(`symbol-${answer.symbol}`)));
  const told = [heading(stateOf(answer, board, say)), element("p", "", next(answer, say))].filter((part) => part.textContent);
  const steps = group("div", "steps", ...answer.can.map((step, place) => button(place ? "step" : "step first", ICONS[step], label(step, answer, say), act, { kind: "own", id: step })));
  steps.append(button(answer.can.length ? "step" : "step first", "check", say("done"), act, { kind: "done" }));
  return [card, group("div", "standing", ...told), steps];
}

function stateOf({ state, until }, board, say) {
  return say(`state-${state}`, { time: until ? clockTime(until, board.site.timezone) : "" });
}

// What somebody who waits has been told of today.
function next({ state, promise }, say) {
  return state === "waiting" && promise ? say(`promise-${promise}`) : "";
}

function label(step, { away_minutes }, say) {
  return step === "step-out" ? say("own-step-out-for", { count: away_minutes }) : say(`own-${step}`);
}
