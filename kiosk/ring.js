// Draws the ring that shows how much time is left.
import { element, group } from "./element.js";

const SVG = "http://www.w3.org/2000/svg";

/** A full ring with the seconds in it. What it means stands beside it in words. */
export function ring() {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("viewBox", "0 0 100 100");
  made.append(circle("whole"), circle("left"));
  const whole = group("span", "ring", made, element("bdi", "seconds"));
  whole.setAttribute("aria-hidden", "true");
  return whole;
}

export function updateRing(place, countdown) {
  const drawn = place.querySelector(".ring");
  if (!drawn || !countdown) return;
  const share = Math.max(0, Math.min(1, countdown.seconds / countdown.of));
  drawn.querySelector(".left").style.strokeDashoffset = String(100 - 100 * share);
  drawn.querySelector(".seconds").textContent = String(Math.max(0, Math.ceil(countdown.seconds)));
}

function circle(kind) {
  const made = document.createElementNS(SVG, "circle");
  const shape = { class: kind, cx: 50, cy: 50, r: 44, pathLength: 100 };
  Object.keys(shape).forEach((name) => made.setAttribute(name, shape[name]));
  return made;
}
