// Draws the page: the frame, and in it the screen that the view names. Draws nothing when nothing has changed.
import { drawBar } from "./bar.js";
import { drawListening } from "./listening.js";
import { fit } from "./fit.js";
import { drawHead, updateHead } from "./head.js";
import * as languages from "./screens/languages.js";
import { SCREENS } from "./screens/all.js";

const page = document.documentElement;
const main = document.getElementById("screen");
let drawn = null;
let before = null;

/** `view` from view.js; `says(code)` gives the finder of sentences; `act` hears what is touched;
 *  `moment` is what changes by itself: {spoken, countdown}. `anew`: draw although nothing has changed. */
export function draw(view, says, act, moment, anew) {
  const screen = view.panel ? languages : SCREENS[view.screen];
  const wanted = JSON.stringify(view);
  if (wanted !== drawn || anew) redraw(screen, view, says, act);
  drawn = wanted;
  updateHead(view, says, moment);
  if (screen.update) screen.update(main, view, says, moment);
}

/** While a screen has just come, touches are not meant for it. */
export function settle(isSettling) {
  document.body.classList.toggle("settling", isSettling);
}

function redraw(screen, view, says, act) {
  const say = says(view.language);
  const name = `${view.screen} ${view.panel}`;
  const held = document.activeElement ? document.activeElement.dataset.touch : null;
  drawPage(view);
  drawHead(view);
  main.replaceChildren(...screen.draw(view, say, act, says));
  drawListening(view, say, act);
  drawBar(view, say, act);
  document.title = [main.querySelector("h1").textContent, view.board && view.board.site.title].filter(Boolean).join(" · ");
  fit(main);
  if (name !== before) main.querySelector("h1").focus({ preventScroll: true });
  else if (held) focusOn(held);
  before = name;
}

function drawPage(view) {
  page.lang = view.language;
  page.dir = view.direction;
  page.dataset.screen = view.screen;
  page.toggleAttribute("data-low", view.low);
  main.className = view.panel || view.screen;
  if (view.contrast) page.dataset.contrast = "high";
  else delete page.dataset.contrast;
}

// Who uses a keyboard stays where they are, also when the words around them change.
function focusOn(touched) {
  const same = Array.from(document.querySelectorAll("[data-touch]")).find((one) => one.dataset.touch === touched);
  if (same) same.focus({ preventScroll: true });
}
