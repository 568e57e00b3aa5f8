// Draws the bar at the bottom, within everybody's reach: back, language, contrast, lower, read aloud.
import { button } from "./element.js";

export function drawBar(view, say, act) {
  const place = document.getElementById("bar");
  const one = (kind, icon, pressed) => {
    const made = button(`control ${kind}`, icon, say(kind), act, { kind });
    if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
    return made;
  };
  const parts = [
    view.bar.back && one("back", "arrow-left"),
    view.bar.language && one("languages", "languages", view.panel === "languages"),
    one("contrast", "contrast", view.contrast),
    view.bar.lower && one("lower", "arrow-down-to-line", view.low),
    view.bar.speech && one("speech", "volume-2", view.speech),
  ];
  place.hidden = !view.bar.shown;
  place.classList.toggle("five", view.bar.speech);
  place.replaceChildren(...parts.filter(Boolean));
}
