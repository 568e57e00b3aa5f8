// The one-time code of a device: its letters, how it is written, how it stands in the address.

// No 0, O, 1 or I: they are mistaken for each other.
export const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const WRITTEN = /^[A-Z2-9]{4}-[A-Z2-9]{4}$/;

/** What somebody types, as a code is written: its letters with a hyphen in the middle. */
export function tidy(typed) {
  const signs = Array.from(typed.toUpperCase()).filter((sign) => LETTERS.indexOf(sign) >= 0).slice(0, 8).join("");
  return signs.length > 4 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : signs;
}

export function isWhole(code) {
  return WRITTEN.test(code);
}

/** The code in an address that ends in `#code=K7QF-3M2P`, or null. */
export function codeIn(hash) {
  const found = /^#code=([^&]+)/.exec(hash);
  const code = found ? tidy(found[1]) : "";
  return isWhole(code) ? code : null;
}
