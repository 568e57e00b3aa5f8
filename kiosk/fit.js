// Makes lettering smaller until it fits: titles come from the hall and can be longer than anybody thought.

const SMALLEST = 0.55;
const STEP = 0.05;

/** Looks at `place` as a whole, then at every element of class `fits` in it. Sheets of style multiply by `--size`. */
export function fit(place) {
  [place, ...place.querySelectorAll(".fits")].forEach((one) => {
    one.style.removeProperty("--size");
    for (let size = 1 - STEP; size >= SMALLEST && overflows(one); size -= STEP) one.style.setProperty("--size", size.toFixed(2));
  });
}

function overflows(one) {
  return one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1 || reachesBelow(one);
}

// What leaves its place downwards first takes the air below it, which the browser does not count.
function reachesBelow(one) {
  const floor = one.getBoundingClientRect().bottom - parseFloat(getComputedStyle(one).paddingBottom);
  return Array.from(one.children).some((child) => child.getBoundingClientRect().bottom > floor + 1);
}
