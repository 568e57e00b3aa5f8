// Draws the page from a view, each part only when it has changed: nothing is exchanged under a finger.
import { drawCard } from "./card.js";
import { drawChoice } from "./choice.js";
import { drawRefused, drawStanding } from "./standing.js";

const page = document.documentElement;
const drawn = {};

/** `view`: {board, card, wish, left, told, refused, standing}; `say` finds the staff's sentences, `spokenIn(code)` gives
 *  the finder of the visitor's; `act` hears what is touched. */
export function drawPage(view, say, spokenIn, act) {
  const { board, card, wish, told, refused, standing } = view;
  document.title = board.site.title;
  page.dataset.screen = card ? "card" : "choice";
  page.dataset.waiting = standing.waiting;
  part("standing", standing, (place) => drawStanding(place, standing, say));
  const screen = { board: Object.assign({}, board, { seq: null, numbers: null }), card, wish, told, refused, some: view.left > 0 };
  part("screen", screen, (place) => {
    const rest = card ? cardOf(view, say, spokenIn, act) : drawChoice(view, say, act);
    place.replaceChildren(...[drawRefused(refused, say, act), ...rest].filter(Boolean));
  });
}

function cardOf({ board, card }, say, spokenIn, act) {
  const language = board.languages.find(({ code }) => code === card.language);
  return drawCard(card, board.pages, language, spokenIn(card.language), say, act);
}

function part(id, view, draw) {
  const wanted = JSON.stringify(view);
  if (drawn[id] === wanted) return;
  drawn[id] = wanted;
  const held = document.activeElement ? document.activeElement.dataset.touch : null;
  draw(document.getElementById(id));
  const same = held && Array.from(document.querySelectorAll("[data-touch]")).find((one) => one.dataset.touch === held);
  if (same) same.focus({ preventScroll: true });
}

/** After something else was drawn into the screen. */
export function forgetPage() {
  Object.keys(drawn).forEach((id) => delete drawn[id]);
}
