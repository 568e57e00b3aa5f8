// The rules say no: the reason, and what to do next.
import { button, element, group, heading } from "../element.js";

export function draw({ answer, hasBegun }, say, act) {
  const next = group(
    "div", "steps",
    hasBegun ? button("step first", "rotate-ccw", say("choose-again"), act, { kind: "choose-again" }) : null,
    button("step", "house", say("start-again"), act, { kind: "start-again" }),
  );
  return [group("div", "notice", heading(say("refused")), element("p", "", answer.sentence), next)];
}
