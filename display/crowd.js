// Draws what is said to everybody: the wave between the calls, where all go who are called, a quiet line at the bottom.
import { arrow, element } from "./element.js";

/** Draws the wave of `view`, or nothing; where nobody else is called it has the stage to itself. */
export function drawWave(place, { wave, calls }) {
  document.documentElement.dataset.wave = !wave ? "none" : calls.length ? "above" : "alone";
  place.textContent = "";
  if (!wave) return;
  place.dataset.lit = wave.lit;
  const range = element("p", "range");
  wave.numbers.forEach((number) => range.append(element("span", "number", number)));
  const where = element("div", "where-to");
  where.append(sentence("p", "place", wave.place));
  if (wave.also) where.append(sentence("p", "also", wave.also));
  place.append(range, where);
}

/** `way`: {arrow, house, also} with sentences {language, sentence}, or null where every desk has a way of its own. */
export function drawWay(place, way, say) {
  place.hidden = !way;
  place.textContent = "";
  if (!way) return;
  const direction = arrow(way.arrow, say);
  const words = element("div", "way-words");
  words.append(sentence("p", "to", way.house));
  if (way.also) words.append(sentence("p", "also", way.also));
  if (direction) place.append(direction);
  place.append(words);
}

/** `said`: {language, sentence}, or null when there is nothing to say. */
export function drawEverybody(place, said) {
  place.hidden = !said;
  const text = said ? said.sentence : "";
  if (place.textContent === text) return;
  place.textContent = text;
  place.lang = said ? said.language : "";
}

function sentence(name, kind, said) {
  const made = element(name, kind, said.sentence);
  made.lang = said.language;
  made.dir = "auto";
  return made;
}
