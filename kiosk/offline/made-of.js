// Finds out what a page is made of: its own document, sheets of style, letters, modules and what was loaded.

const IMPORTS = /(?:\bfrom\s+|\bimport\()"([^"]+)"/g;

/** The addresses of this page and of everything that it names or has loaded from its own server. */
export function ours() {
  const named = Array.from(document.querySelectorAll("link[href], script[src]"), (one) => one.href || one.src);
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const all = [location.href, ...named, ...sheets().map(({ href }) => href), ...letters(), ...loaded].map((name) => new URL(name));
  return all.filter(isOurs).map(({ pathname }) => pathname);
}

/** The addresses that a module at `name` imports. */
export function importsIn(source, name) {
  const found = Array.from(source.matchAll(IMPORTS), ([, address]) => address);
  return found.filter((address) => /^[./]/.test(address)).map((address) => new URL(address, `http://here${name}`).pathname);
}

// Letters of a script are loaded when somebody first chooses it: perhaps too late.
function letters() {
  return sheets().reduce((found, sheet) => found.concat(Array.from(sheet.cssRules, (rule) => sourceOf(rule, sheet)).filter(Boolean)), []);
}

function sourceOf(rule, sheet) {
  const source = rule instanceof CSSFontFaceRule ? rule.style.getPropertyValue("src") : "";
  const [, found] = source.match(/url\("?([^")]+)"?\)/) || [];
  return found ? new URL(found, sheet.href).href : null;
}

function sheets() {
  return Array.from(document.styleSheets).reduce((all, sheet) => all.concat(sheet, imported(sheet)), []);
}

function imported(sheet) {
  return Array.from(sheet.cssRules).filter((rule) => rule.styleSheet).map((rule) => rule.styleSheet);
}

function isOurs({ origin, pathname }) {
  return origin === location.origin && !pathname.startsWith("/api/") && !pathname.startsWith("/socket.io/");
}
