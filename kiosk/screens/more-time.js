// Is anybody still here? Asked before what was chosen is cleared.
import { button, element, group, heading } from "../element.js";
import { ring, updateRing } from "../ring.js";

export function draw(view, say, act) {
  const steps = group(
    "div", "steps",
    button("step first", "check", say("more-time"), act, { kind: "more-time" }),
    button("step", "rotate-ccw", say("start-again"), act, { kind: "start-again" }),
  );
  return [group("div", "notice", ring(), heading(say("more-time-asked")), element("p", "hint", say("more-time-hint")), steps)];
}

export function update(main, view, says, { countdown }) {
  updateRing(main, countdown);
}
