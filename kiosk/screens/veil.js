// Nobody has touched the screen for a while: what somebody has chosen is nobody else's business. Any touch lifts it.
import { button, element, group, heading } from "../element.js";

export function draw(view, say, act) {
  const veil = group(
    "div", "veil",
    group("div", "notice", heading(say("veil-asked")), element("p", "", say("veil-hint"))),
    button("step first", "pointer", say("lift"), act, { kind: "lift" }),
  );
  veil.addEventListener("click", (event) => event.target.closest("button") || act({ kind: "lift" }));
  return [veil];
}
