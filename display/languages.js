// Decides in which language something is said now that everybody should read: one after the other.

const TURN = 5000; // a short sentence has been read twice by then

/** Of a text in every language of the hall the one whose turn it is: {language, sentence}, the house's first. */
export function inTurn(text, house, ticks) {
  const others = Object.keys(text).filter((language) => language !== house && text[language] !== text[house]);
  return pick(text, [house].concat(others), ticks);
}

/** The same without the house's language; null when there is no other. */
export function othersInTurn(text, house, ticks) {
  const others = Object.keys(text).filter((language) => language !== house && text[language] !== text[house]);
  return others.length ? pick(text, others, ticks) : null;
}

function pick(text, languages, ticks) {
  const language = languages[Math.floor(ticks / TURN) % languages.length];
  return { language, sentence: text[language] };
}
