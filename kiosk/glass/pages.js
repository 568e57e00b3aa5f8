// Cuts what is too much for one screen into pages, none of which scrolls.

/** How many to try on a page, the most first: always such that the pages are of nearly the same length. */
export function sizes(length, most) {
  const found = [];
  for (let count = Math.max(1, Math.ceil(length / most)); count <= Math.max(1, length); count += 1) {
    const size = Math.max(1, Math.ceil(length / count));
    if (found.indexOf(size) < 0) found.push(size);
  }
  return found;
}

/** The pages in order; there is always one. */
export function pages(all, size) {
  const count = Math.max(1, Math.ceil(all.length / size));
  return Array.from({ length: count }, (_, page) => all.slice(page * size, (page + 1) * size));
}
