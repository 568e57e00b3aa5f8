// Shows where a call went: what stays slides to its new place, what is new appears.

const CALM = { duration: 250, easing: "ease-out" };

/** Remembers where the cells stand; the function it gives lets them slide from there. */
export function remember(list) {
  const places = new Map(Array.from(list.children).map((cell) => [cell, cell.getBoundingClientRect()]));
  return () => {
    if (!list.animate || isStill()) return;
    Array.from(list.children).forEach((cell) => {
      if (places.has(cell)) slide(cell, places.get(cell));
      else cell.animate([{ opacity: 0 }, { opacity: 1 }], CALM);
    });
  };
}

function slide(cell, from) {
  const to = cell.getBoundingClientRect();
  const [x, y] = [from.left - to.left, from.top - to.top];
  if (x || y) cell.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], CALM);
}

function isStill() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
