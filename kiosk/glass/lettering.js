// Has the lettering of a language ready before somebody chooses it, so that no word jumps while its script arrives.

const fetched = new Set();

/** `languages` are those whose tiles are on the glass; `textOf(code)` is what their screens will say, "" while unknown. */
export function prepare(languages, textOf) {
  if (!document.fonts) return;
  languages.filter((code) => !fetched.has(code) && textOf(code)).forEach((code) => {
    fetched.add(code);
    ["400", "600", "700"].forEach((weight) => document.fonts.load(`${weight} 16px ${family()}`, textOf(code)).catch(() => fetched.delete(code)));
  });
}

function family() {
  return getComputedStyle(document.body).fontFamily;
}
