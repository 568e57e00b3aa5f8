// The hall is closed: when it opens, in every language, and where to go until then.
import { element, group, heading, pictogram } from "../element.js";
import { gatheringOf } from "./gathering.js";

export function draw({ board, language }, say, act, says) {
  const hall = group("div", "name", heading(board.site.title), element("p", "", board.site.subtitle));
  const hours = element("ul", "hours");
  hours.dataset.most = String(board.languages.length);
  board.languages.forEach(({ code, direction }) => {
    const row = group("li", "", element("strong", "", says(code)("closed")), element("span", "", board.opening.hint[code]));
    row.lang = code;
    row.dir = direction;
    hours.append(row);
  });
  const places = board.offices.length ? element("section", "offices") : null;
  return [hall, pictogram("moon-star"), hours, places, gatheringOf(board, language, act)].filter(Boolean);
}

/** The places in the language of the moment: there is no room for all. Gives whether they have changed. */
export function update(main, { board }, says, { spoken }) {
  const places = main.querySelector(".offices");
  if (!places || places.lang === spoken.code) return false;
  places.lang = spoken.code;
  places.dir = spoken.direction;
  places.replaceChildren(element("h2", "", says(spoken.code)("closed-until-then")), list(board.offices, spoken.code));
  return true;
}

function list(offices, language) {
  const drawn = ({ title, where, address }) =>
    group("li", "", element("strong", "", title[language]), element("span", "", address || where[language]));
  return group("ul", "", ...offices.map(drawn));
}
