// A number that is given back is gone: asked once.
import { button, element, group, heading } from "../element.js";

export function draw({ answer }, say, act) {
  const steps = group(
    "div", "steps",
    button("step first", "arrow-left", say("withdraw-no"), act, { kind: "back" }),
    button("step", "x", say("withdraw"), act, { kind: "withdraw" }),
  );
  return [group("div", "notice", element("bdi", "number", answer.number), heading(say("withdraw-asked")), element("p", "", say("withdraw-hint")), steps)];
}
