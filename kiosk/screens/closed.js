// The hall is closed: when it opens, in every language.
import { element, group, heading, pictogram } from "../element.js";

export function draw({ board }, say, act, says) {
  const hall = group("div", "name", heading(board.site.title), element("p", "", board.site.subtitle));
  const hours = element("ul", "hours");
  board.languages.forEach(({ code, direction }) => {
    const row = group("li", "", element("strong", "", says(code)("closed")), element("span", "", board.opening.hint[code]));
    row.lang = code;
    row.dir = direction;
    hours.append(row);
  });
  return [hall, pictogram("moon-star"), hours];
}
