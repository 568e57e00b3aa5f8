// Draws the bar at the bottom, within everybody's reach: back, language, read aloud; contrast, larger, lower.
import { button, element } from "./element.js";

export function drawBar(view, say, act) {
  const place = document.getElementById("bar");
  const one = (kind, icon, pressed) => {
    const made = button(`control ${kind}`, icon, "", act, { kind });
    made.append(element("span", "word", say(kind)));
    if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
    return made;
  };
  const first = [
    view.bar.back && one("back", "arrow-left"),
    view.bar.language && one("languages", "languages", view.panel === "languages"),
    view.bar.speech && one("speech", "volume-2", view.speech),
  ].filter(Boolean);
  const always = [
    one("contrast", "contrast", view.contrast),
    one("large", "a-large-small", view.large),
    one("lower", "arrow-down-to-line", view.low),
  ];
  place.hidden = !view.bar.shown;
  place.classList.toggle("single", first.length === 0);
  place.replaceChildren(...first, ...always);
}
