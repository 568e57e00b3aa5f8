// Knows the glass: how long a millimetre is on it, how large letters are, how high somebody who sits can reach.

const INCH = 25.4;
/** Of a glass whose hall has not said how large it is. */
export const USUAL = 21.5;
/** A glass below these inches is held near the eyes: letters are as large as on the others only when they are asked for. */
const NEAR = 15;

// The em in millimetres. A capital H has 0.714 of it: 7.35 mm, as EN 301 549 5.1.4 wants it read by everybody.
const EM = 10.3;
const LARGER = 1.25;
const NEAR_EM = 5;

// How far above the lower edge of the glass the highest control has its middle in low reach: in millimetres, and on a
// very large glass as a part of it.
const REACH = 215;
const PART = 0.45;

/** `size`: {width, height} of the page in CSS pixels; `inches` the diagonal of the glass.
 *  Gives pixels: `mm`, `letter` (the smallest em), `reach` (the line from above below which controls stand in low
 *  reach); and whether the glass is held near, and too tight for more than what one needs. */
export function glassOf({ width, height }, inches, large) {
  const mm = Math.hypot(width, height) / ((inches || USUAL) * INCH);
  const near = (inches || USUAL) < NEAR;
  const letter = mm * em(near, large);
  const reach = Math.max(0, height - Math.max(height * PART, REACH * mm));
  return { mm, letter, reach, near, tight: height / letter < 17 || width / letter < 16 };
}

function em(near, large) {
  if (near) return large ? EM : NEAR_EM;
  return large ? EM * LARGER : EM;
}
