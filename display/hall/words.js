// The sentences of the wall: loaded for a language, kept for a day without network, found and filled.
import * as ask from "./ask.js";
import * as keep from "./keep.js";

const HOUSE_LANGUAGE = "de";

/** Resolves to a catalogue like tests/contract/words.json: in this language, else in German, else the one kept,
 *  else null. */
export function loadWords(language) {
  return ask
    .words(language)
    .catch(() => ask.words(HOUSE_LANGUAGE))
    .then(kept, () => keep.words.read());
}

function kept(found) {
  keep.words.save(found);
  return found;
}

/** The sentence with its places filled; without a catalogue nothing is said. */
export function sentence(words, key, values) {
  const text = words ? words.sentences[key] : "";
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (place, name) => (values && name in values ? String(values[name]) : place));
}
