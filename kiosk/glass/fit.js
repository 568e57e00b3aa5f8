// Makes lettering smaller until it fits, never below what everybody can read: sheets of style hold that floor.

const SMALLEST = 0.2;
const STEPS = 16;
/** What a part does that is still too narrow at the smallest: the pictogram above the text, then words that are cut. */
const LAST = ["stacked", "broken"];

/** Looks at `place` as a whole, then at every element of class `fits` in it. Sheets of style multiply by `--size`;
 *  `isWrong` says what else may not be, `most` the largest step that it may have. Gives the step at which all of it
 *  fits, -1 when it fits at none. */
export function fit(place, isWrong = () => false, most = STEPS) {
  const isBad = (one) => isFull(one) || isWrong();
  const whole = shrink(place, most, isBad);
  if (whole < 0) return whole;
  const parts = Array.from(place.querySelectorAll(".fits")).map((part) => fitPart(part, whole));
  return parts.every(Boolean) && !isBad(place) ? whole : -1;
}

/** One part alone, which has the size of the whole unless it needs a smaller one; `most` is that of the whole. */
export function fitPart(part, most = STEPS) {
  part.classList.remove(...LAST);
  part.style.removeProperty("--size");
  if (!overflows(part)) return true;
  shrink(part, most, overflows);
  LAST.forEach((last) => overflows(part) && part.classList.add(last));
  return !overflows(part);
}

// The largest step at which it fits, found by halving; -1 when it fits at none.
function shrink(one, most, isTooMuch) {
  setSize(one, most);
  if (!isTooMuch(one)) return most;
  setSize(one, 0);
  if (isTooMuch(one)) return -1;
  let [fits, over] = [0, most];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    setSize(one, middle);
    if (isTooMuch(one)) over = middle;
    else fits = middle;
  }
  setSize(one, fits);
  return fits;
}

function setSize(one, step) {
  one.style.setProperty("--size", (SMALLEST + ((1 - SMALLEST) * step) / STEPS).toFixed(3));
}

// A list gives way before its screen does, and then stands over what comes below it.
function isFull(place) {
  return overflows(place) || Array.from(place.children).some(leavesItsPlace);
}

function overflows(one) {
  return one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1 || leavesItsPlace(one);
}

// What leaves its place takes the air around it first, and the browser counts only what leaves it downwards.
function leavesItsPlace(one) {
  const { top, bottom } = one.getBoundingClientRect();
  const { paddingTop, paddingBottom } = getComputedStyle(one);
  const [ceiling, floor] = [top + parseFloat(paddingTop) - 1, bottom - parseFloat(paddingBottom) + 1];
  return Array.from(one.children).some((child) => {
    const place = child.getBoundingClientRect();
    return place.height > 0 && (place.top < ceiling || place.bottom > floor);
  });
}
