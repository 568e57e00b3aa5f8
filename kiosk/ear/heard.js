// Decides what is heard for a text that stands on the glass: {language, text, german}, `german` null where there is none.

/** `part`: {language, text}, or {language, key, values} for what no text says; `sayings` from sayings.js. Null for a
 *  text that nobody knows: that must not happen. */
export function heard(part, view, sayings) {
  const { language, text, key, values } = part;
  if (key) return sayings.sentence(language, key, values);
  if (isOfTheNumber(part, view, sayings)) return theNumber(language, view, sayings);
  const answered = texts(view.answer).get(text);
  if (answered && isPrivate(view)) return sayings.sentence(language, "private-way");
  const known = answered || texts(view.board).get(text);
  return sayings.of(language, text) || (known ? { language: known.language || language, text, german: known.german } : null);
}

/** All of these parts, one after the other; what says the same as the one before is said once. */
export function heardOf(parts, view, sayings) {
  const all = parts.map((part) => heard(part, view, sayings)).filter(Boolean);
  return all.filter(({ text }, place) => place === 0 || all[place - 1].text !== text);
}

// The way to another house tells what somebody came for.
function isPrivate({ answer, headset }) {
  return answer.private === true && !headset;
}

// Figures, shape and the words above them are one sentence.
function isOfTheNumber({ language, text }, { answer }, sayings) {
  if (!answer || !answer.symbol) return false;
  const say = sayings.says(language);
  return [answer.number, say("your-number"), say(`symbol-${answer.symbol}`)].indexOf(text) >= 0;
}

function theNumber(language, { answer }, sayings) {
  const worded = (code) => sayings.says(code)("aloud-ticket", {
    number: answer.number.replace(/^0+(?=\d)/, ""), symbol: sayings.says(code)(`symbol-${answer.symbol}`),
  });
  return { language, text: worded(language), german: worded("de") };
}

// Every text of a board or an answer: text → {german, language}. What is written in one language only is German.
function texts(part, found = new Map()) {
  if (typeof part === "string") keep(found, part, { german: part });
  else if (part && typeof part === "object") {
    if ("own" in part) pair(part, found);
    else if (typeof part.de === "string") Object.values(part).forEach((text) => keep(found, text, { german: part.de }));
    else Object.keys(part).filter((name) => name !== "sentence" && name !== "languages").forEach((name) => texts(part[name], found));
    if (typeof part.sentence === "string") keep(found, part.sentence, { german: null });
    if (Array.isArray(part.languages)) part.languages.forEach(({ name }) => keep(found, name, { german: null }));
  }
  return found;
}

// `language` is that of `own` where the text exists in no language of the visitor's.
function pair({ own, german, language }, found) {
  const inGerman = [].concat(german === null ? own : german);
  [].concat(own).forEach((text, place) => keep(found, text, { german: inGerman[place] || null, language }));
  inGerman.forEach((text) => keep(found, text, { german: text }));
}

function keep(found, text, known) {
  if (!found.has(text)) found.set(text, known);
}
