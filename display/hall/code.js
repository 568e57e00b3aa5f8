// The one-time code of a device: how it is written, and how it stands in the address.

const WRITTEN = /^[A-Z0-9]{4}-[A-Z0-9]{4}$/;

/** What somebody types, as a code is written: capitals, a hyphen in the middle, nothing else. */
export function tidy(typed) {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 8);
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
