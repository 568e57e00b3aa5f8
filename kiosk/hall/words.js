// The sentences of the kiosk in every language of the hall: loaded at the start, found and filled.
import * as ask from "./ask.js";

const HOUSE_LANGUAGE = "de";

/** Resolves to `known` (code → catalogue) with those that it lacked; what cannot be loaded is left for next time. */
export function loadWords(known, languages) {
  const missing = languages.filter((code) => !known[code]);
  return Promise.all(missing.map(load)).then((found) => {
    const filled = Object.assign({}, known);
    found.forEach((words, place) => words && (filled[missing[place]] = words));
    return filled;
  });
}

function load(code) {
  return ask.words(code).then((words) => words || ask.words(HOUSE_LANGUAGE)).catch(() => null);
}

/** The sentence of `key` with its places filled. A list holds the forms of a plural: `values.count` picks one. */
export function sentence(words, key, values) {
  const found = words ? words.sentences[key] : "";
  if (found === undefined) return key;
  const text = Array.isArray(found) ? found[form(words.forms, values.count)] : found;
  return text.replace(/\{(\w+)\}/g, (place, name) => (values && name in values ? String(values[name]) : place));
}

function form(forms, count) {
  return forms[count < forms.length ? count : 100 + (count % 100)];
}
