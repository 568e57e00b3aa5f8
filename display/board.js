// Draws the whole wall: the hall and its clock, the calls, the last ones, the line at the bottom.
import { drawCalls, fitting } from "./calls.js";
import { allSymbols, element } from "./element.js";
import { drawEverybody, drawWave, drawWay } from "./crowd.js";
import { frame } from "./frame.js";
import { drawNext, drawRecent } from "./side.js";
import { drawSlide } from "./slide.js";

const at = (id) => document.getElementById(id);
let drawn = null;
let fits = null;

/** `view`: what picture.js decides and what stands around it (wall.js); `say` finds sentences. Gives how many calls can
 *  be read at once. Draws nothing when nothing has changed, unless `anew`. */
export function drawBoard(view, say, anew) {
  const wanted = JSON.stringify(view);
  if (wanted === drawn && !anew) return fits;
  if (anew) at("calls").textContent = "";
  drawn = wanted;
  const plan = frame(view);
  drawHead(view);
  drawRest(view, say);
  drawSlide(at("slide"), view.slide);
  drawRecent(at("recent"), view.recent, plan.past, say);
  drawNext(at("next"), view.next, say);
  drawFoot(view, say);
  drawWay(at("way"), view.way, say);
  drawWave(at("wave"), view);
  drawCalls(at("calls"), view.calls, say, plan.least);
  fits = fitting(at("calls"), view.awaited, plan);
  return fits;
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
  document.documentElement.dataset.idle = view.idle;
  write("rest-sentence", view.rest ? say(view.rest) : "");
  write("pages", view.pages > 1 ? say("page", { page: view.page + 1, pages: view.pages }) : "");
  fill("symbols", allSymbols(say).map((shape) => within("li", shape)));
}

function drawFoot(view, say) {
  write("hint", view.blind || view.everybody ? "" : view.line.sentence);
  at("hint").lang = view.line.language;
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
