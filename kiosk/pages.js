// Cuts a list that is longer than a screen into pages, none of which scrolls.

const ON_A_PAGE = 36;
const WITHIN_REACH = 18;

/** The pages in order, of nearly the same length; `low` when only the lower half of the glass is used. */
export function pages(all, low) {
  const count = Math.max(1, Math.ceil(all.length / (low ? WITHIN_REACH : ON_A_PAGE)));
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, page) => all.slice(page * size, (page + 1) * size));
}
