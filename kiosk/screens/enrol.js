// Letting this kiosk into the hall: keys as large as fingers, for somebody of the house.
import { LETTERS } from "../hall/code.js";
import { button, element, group, heading } from "../element.js";

export function draw({ enrol }, say, act) {
  const typed = element("output", "code", enrol.code || "····-····");
  typed.setAttribute("aria-label", say("enrol-label"));
  const told = element("p", "answer", textOf(enrol.told, say));
  told.setAttribute("role", "alert");
  const keys = element("div", "keys");
  Array.from(LETTERS).forEach((sign) => keys.append(button("key", null, sign, act, { kind: "key", sign })));
  const steps = group(
    "div", "steps",
    button("step", "delete", say("enrol-erase"), act, { kind: "erase" }),
    button("step first", "check", say("enrol-button"), act, { kind: "enrol" }),
  );
  return [group("div", "question", heading(say("enrol-title")), element("p", "", say("enrol-hint"))), typed, told, keys, steps];
}

function textOf(told, say) {
  if (!told) return "";
  return told.sentence || say(told);
}
