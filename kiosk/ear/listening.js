// Draws what somebody who listens can do: hear it again, and louder; and how choosing works meanwhile.
import { button, element } from "../element.js";

export function drawListening(view, say, act) {
  const place = document.getElementById("listening");
  const louder = button("control", view.louder ? "volume-1" : "volume-2", say("louder"), act, { kind: "louder" });
  louder.setAttribute("aria-pressed", String(view.louder));
  place.hidden = !view.speech || !view.bar.shown;
  place.replaceChildren(
    element("p", "", say("speech-hint")),
    button("control", "repeat", say("again"), act, { kind: "again" }),
    louder,
  );
}
