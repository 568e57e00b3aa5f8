// Frames the picture: layout, theme, sizes of type and what stands around the calls, for this window and this glass.
import { furniture, mostCalls } from "./furniture.js";
import { letters } from "./letters.js";
import { most, textOf, widthOf } from "./measure.js";

const SYMBOL_AND_NUMBER = 0.8 + 3 * 0.572; // of a past call, in em of its number

/** Sets the page up for `view`. Gives {least, most}: the smallest type of a call in pixels, and how many at once. */
export function frame(view) {
  const page = document.documentElement;
  const screen = { width: window.innerWidth, height: window.innerHeight };
  const high = letters(view.wall, screen);
  const plan = furniture({
    layout: view.wall.layout,
    screen,
    letters: high,
    text: textOf(view.awaited.length ? view.awaited : view.recent),
    recent: view.wall.recent,
    next: view.wall.next,
    past: { number: SYMBOL_AND_NUMBER, desk: pastDesk(view) },
  });
  set(page.dataset, {
    layout: view.wall.layout,
    theme: view.theme,
    head: plan.head ? (plan.short ? "short" : "whole") : "none",
    foot: plan.foot ? "some" : "none",
    side: plan.side && (view.recent.length || view.next.length) ? "some" : "none",
    far: high.least > 0,
  });
  ["small", "medium", "note"].forEach((name) => page.style.setProperty(`--${name}`, `${plan[name].toFixed(2)}px`));
  page.style.setProperty("--rows", plan.rows);
  page.style.setProperty("--columns", plan.columns);
  page.style.setProperty("--side", `${plan.width}px`);
  document.body.style.transform = `translate(${view.shift.x}px, ${view.shift.y}px)`;
  return { least: high.least, most: mostCalls(view.wall.layout, screen), past: plan.rows * plan.columns };
}

// A wall for one room says no room beside its past numbers.
function pastDesk({ wall, recent }) {
  return wall.layout === "room" ? 0 : most(0, recent.map((call) => widthOf(call.desk, 400)));
}

function set(data, wanted) {
  Object.keys(wanted).forEach((name) => {
    if (data[name] !== String(wanted[name])) data[name] = wanted[name];
  });
}
