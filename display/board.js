// Draws the whole wall: the hall and its clock, the calls, the last ones, the line at the bottom.
import { drawCalls } from "./calls.js";
import { allSymbols, element, symbol } from "./element.js";
import { drawEverybody, drawWave } from "./crowd.js";

const at = (id) => document.getElementById(id);
const SHORT = 10; // letters of a desk that fit beside a small number
let drawn = null;

/** `view`: what picture.js decides and {site, hint, everybody, time, date, blind, demo}; `say` finds sentences.
 *  Draws nothing when nothing has changed, unless `anew`. */
export function drawBoard(view, say, anew) {
  const wanted = JSON.stringify(view);
  if (wanted === drawn && !anew) return;
  if (anew) at("calls").textContent = "";
  drawn = wanted;
  drawHead(view);
  drawRest(view, say);
  drawRecent(view.recent, say);
  drawFoot(view, say);
  drawWave(at("wave"), view);
  drawCalls(at("calls"), view.calls, say);
}

/** Before the first board: says that it is on its way once that takes long. */
export function drawConnecting(long, say) {
  const isOnItsWay = long && document.documentElement.dataset.page !== "enrol";
  write("blind", isOnItsWay ? say("connecting") : "");
  at("blind").hidden = !isOnItsWay;
}

/** Puts every fixed sentence where the page asks for it. */
export function drawWords(words, say) {
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  Array.from(document.querySelectorAll("[data-say]")).forEach((place) => {
    place.textContent = say(place.dataset.say);
  });
}

function drawHead(view) {
  document.title = view.site.title;
  write("title", view.site.title);
  write("subtitle", view.site.subtitle);
  write("date", view.date);
  write("clock", view.time);
}

function drawRest(view, say) {
  document.documentElement.dataset.rest = view.rest || "no";
  write("rest-sentence", view.rest ? say(view.rest) : "");
  write("pages", view.pages > 1 ? say("page", { page: view.page + 1, pages: view.pages }) : "");
  fill("symbols", allSymbols(say).map((shape) => within("li", shape)));
}

function drawRecent(recent, say) {
  const rows = recent.map((call) => {
    const row = within("li", symbol(call.symbol, say));
    row.append(element("span", "number", call.number), element("span", "desk", call.desk));
    return row;
  });
  document.documentElement.dataset.recent = recent.length ? "some" : "none";
  fill("recent", rows);
  at("recent").dataset.long = recent.some((call) => call.desk.length > SHORT);
}

function drawFoot(view, say) {
  write("hint", view.blind || view.everybody ? "" : view.hint || "");
  drawEverybody(at("everybody"), view.everybody);
  write("blind", view.blind ? say("blind-since", { time: view.blind }) : "");
  at("blind").hidden = !view.blind;
  at("demo").hidden = !view.demo;
}

function write(id, text) {
  if (at(id).textContent !== text) at(id).textContent = text;
}

function fill(id, children) {
  at(id).textContent = "";
  at(id).append(...children);
}

function within(name, child) {
  const made = element(name);
  made.append(child);
  return made;
}
