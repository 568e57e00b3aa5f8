// Nobody is here: the hall's name, a welcome that goes through the languages, and the languages to begin with.
import { element, group, heading } from "../element.js";
import { fitPart } from "../glass/fit.js";
import { gatheringOf } from "./gathering.js";
import { languageTiles } from "./languages.js";

export function draw({ board, language }, say, act) {
  const hall = group("div", "name", heading(board.site.title), element("p", "", board.site.subtitle));
  const welcome = element("p", "welcome fits");
  const choose = element("p", "choose");
  return [hall, group("div", "greeting", welcome, choose), languageTiles(board.languages, null, act), gatheringOf(board, language, act)].filter(Boolean);
}

/** The greeting in the language of the moment. */
export function update(main, view, says, { spoken }) {
  const greeting = main.querySelector(".greeting");
  const say = says(spoken.code);
  const text = say("welcome");
  if (greeting.lang === spoken.code && greeting.firstChild.textContent === text) return;
  greeting.lang = spoken.code;
  greeting.dir = spoken.direction;
  greeting.firstChild.textContent = text;
  greeting.lastChild.textContent = say("choose-language");
  fitPart(greeting.firstChild);
  greeting.classList.remove("turned");
  void greeting.offsetWidth; // the fade begins anew
  greeting.classList.add("turned");
}
