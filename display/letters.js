// Decides how high letters have to be so that they are read from where people wait.
import { CAP } from "./layout.js";

export const PER_METRE = 12.22; // millimetres of a figure for each metre of distance: 0.7 degrees
const INCH = 25.4;

/** Sizes of type in pixels: `least` for number and room of a call, `quiet` for everything else. Both are 0 where the
 *  profile says no distance. `screen` is the window in pixels; it fills the glass. */
export function letters({ screen_inches, distance }, screen) {
  if (!distance) return { least: 0, quiet: 0 };
  const perMillimetre = Math.hypot(screen.width, screen.height) / (screen_inches * INCH);
  const least = (PER_METRE * distance * perMillimetre) / CAP;
  return { least: Math.ceil(least), quiet: Math.ceil(least / 2) };
}
