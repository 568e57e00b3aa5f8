// Makes the secret of a visitor's page, and the address that leads there.

const BYTES = 18; // 144 bits: nobody finds the page by trying

/** Twenty-four signs that are safe in an address. */
export function newSecret() {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_");
}
