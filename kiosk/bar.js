// Draws the bar at the bottom, within everybody's reach: back, language, contrast, lower.
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
  ];
  place.hidden = !view.bar.shown;
  place.replaceChildren(...parts.filter(Boolean));
}
