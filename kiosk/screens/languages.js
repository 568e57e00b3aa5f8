// The languages of the hall, each in its own name and script.
import { button, element, heading } from "../element.js";

export function draw({ board, hasBegun, language }, say, act) {
  return [heading(say("choose-language")), languageTiles(board.languages, hasBegun ? language : null, act)];
}

/** The tiles; `current` is the language that is spoken, or null. */
export function languageTiles(languages, current, act) {
  const tiles = element("ul", "tiles languages");
  languages.forEach(({ code, name, direction }) => {
    const tile = button("tile language fits", null, name, act, { kind: "language", code });
    tile.lang = code;
    tile.dir = direction;
    if (code === current) tile.setAttribute("aria-current", "true");
    const place = element("li");
    place.append(tile);
    tiles.append(place);
  });
  return tiles;
}
