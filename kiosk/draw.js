// Draws the page: the frame, and in it the screen that the view names. Draws nothing when nothing has changed.
import { arrange } from "./glass/arrange.js";
import { drawBar } from "./bar.js";
import { glassOf } from "./glass/glass.js";
import * as focus from "./keys/focus.js";
import { drawHead, updateHead } from "./head.js";
import { prepare } from "./glass/lettering.js";
import { drawListening } from "./ear/listening.js";
import * as languages from "./screens/languages.js";
import { SCREENS } from "./screens/all.js";

const page = document.documentElement;
const main = document.getElementById("screen");
const head = document.querySelector(".head");
let drawn = null;
let before = null;

/** `view` from view.js; `says(code)` gives the finder of sentences; `act` hears what is touched;
 *  `moment` is what changes by itself: {spoken, countdown}. `anew`: draw although nothing has changed. */
export function draw(view, says, act, moment, anew) {
  const screen = view.panel ? languages : SCREENS[view.screen];
  const wanted = JSON.stringify(view);
  if (wanted !== drawn || anew || turn(screen, view, says, moment)) redraw(screen, view, says, act, moment);
  drawn = wanted;
}

// What changes by itself; gives whether there is less or more room now than when the screen was laid out.
function turn(screen, view, says, moment) {
  const { offsetHeight } = head;
  updateHead(view, says, moment);
  return Boolean(screen.update && screen.update(main, view, says, moment)) || head.offsetHeight !== offsetHeight;
}

/** While a screen has just come, touches are not meant for it. */
export function settle(isSettling) {
  document.body.classList.toggle("settling", isSettling);
}

function redraw(screen, view, says, act, moment) {
  const say = says(view.language);
  const name = `${view.screen} ${view.panel}`;
  const held = focus.held();
  const glass = drawGlass(view);
  drawPage(view);
  drawHead(view);
  main.replaceChildren(...screen.draw(view, say, act, says));
  drawListening(view, say, act);
  drawBar(view, say, act);
  document.title = [main.querySelector("h1").textContent, view.board && view.board.site.title].filter(Boolean).join(" · ");
  turn(screen, view, says, moment);
  arrange(main, view.page, view.low && view.bar.shown ? glass.reach : null, say, act);
  prepareTiles(view, says);
  if (before !== null && name !== before) main.querySelector("h1").focus({ preventScroll: true }); // at the start nobody is here
  else if (held) focus.hold(held);
  before = name;
}

// Everything is measured in millimetres of this glass, and in letters that can be read on it.
function drawGlass({ board, large }) {
  const size = { width: window.innerWidth, height: window.innerHeight };
  const glass = glassOf(size, board ? board.kiosk.screen_inches : null, large);
  page.style.setProperty("--mm", `${glass.mm}px`);
  page.style.fontSize = `${glass.letter}px`;
  ["near", "tight"].forEach((how) => page.toggleAttribute(`data-${how}`, glass[how]));
  return glass;
}

// What the tiles on the glass would say next.
function prepareTiles({ board }, says) {
  const tiles = Array.from(main.querySelectorAll(".tile.language")).map((tile) => tile.lang);
  if (board) prepare(tiles, (code) => textOf(board, says(code), code));
}

function textOf(board, say, code) {
  const keys = ["choose-topic", "back", "languages", "contrast", "large", "lower", "speech", "asking", "your-number", "take-ticket"];
  const titles = board.topics.map(({ title }) => title[code]);
  return say("choose-topic") ? keys.map((key) => say(key)).concat(titles).join(" ") : "";
}

function drawPage(view) {
  page.lang = view.language;
  page.dir = view.direction;
  page.dataset.screen = view.screen;
  page.toggleAttribute("data-low", view.low);
  page.toggleAttribute("data-large", view.large);
  main.className = view.panel || view.screen;
  if (view.contrast) page.dataset.contrast = "high";
  else delete page.dataset.contrast;
}
