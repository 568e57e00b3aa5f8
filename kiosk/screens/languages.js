// The languages of the hall, each in its own name and script; German and easy German always in the same place.
import { button, element, group, heading } from "../element.js";
import { pager } from "../glass/pager.js";

const ON_A_PAGE = "10";
const OF_THE_HOUSE = ["de", "de-simple"];

export function draw({ board, hasBegun, language }, say, act) {
  return [heading(say("choose-language")), languageTiles(board.languages, hasBegun ? language : null, act)];
}

/** The tiles; `current` is the language that is spoken, or null. */
export function languageTiles(languages, current, act) {
  const isOfTheHouse = ({ code }) => OF_THE_HOUSE.indexOf(code) >= 0;
  const drawn = (known) => group("li", "", tile(known, current, act));
  const others = group("ul", "tiles languages", ...languages.filter((known) => !isOfTheHouse(known)).map(drawn));
  others.dataset.most = ON_A_PAGE;
  const house = group("ul", "tiles languages house", ...languages.filter(isOfTheHouse).map(drawn));
  return group("div", "choice", others, pager(), house);
}

function tile({ code, name, direction }, current, act) {
  const made = button("tile language fits", null, "", act, { kind: "language", code });
  made.append(element("span", "title", name));
  made.lang = code;
  made.dir = direction;
  if (code === current) made.setAttribute("aria-current", "true");
  return made;
}
