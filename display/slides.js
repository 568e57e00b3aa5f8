// Decides which slide is shown: only while nobody is called, one after the other, and the picture of rest in between.

export const QUIET = 4000; // so long after the last call the first one comes
export const REST = 10000;

/** The slide whose turn it is, or null. `since` is when the last call left the wall; every pause between calls begins
 *  with another slide, so that short ones show all of them. */
export function slideNow(slides, since, ticks) {
  const lasted = ticks - since - QUIET;
  if (!slides.length || lasted < 0) return null;
  const first = Math.floor(since / 1000) % slides.length;
  const inOrder = slides.slice(first).concat(slides.slice(0, first));
  const whole = inOrder.reduce((sum, slide) => sum + 1000 * slide.seconds, REST);
  let left = lasted % whole;
  return inOrder.find((slide) => (left -= 1000 * slide.seconds) < 0) || null;
}
