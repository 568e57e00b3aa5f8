// Decides how a bar of the week changes while it is dragged, in minutes since midnight: pure.

export const STEP = 15;
const SHORTEST = 15;

/** The nearest quarter of an hour. */
export function snapped(minutes) {
  return Math.round(minutes / STEP) * STEP;
}

/** The minute under a point: `x` from the left edge of a day that is `width` wide and shows `axis` { begins, ends }. */
export function minuteAt(x, width, axis) {
  const share = Math.min(Math.max(x / width, 0), 1);
  return axis.begins + share * (axis.ends - axis.begins);
}

/** Which part of a bar a finger takes: its start, its end, or the whole; narrow bars have narrow ends. */
export function partAt(x, width) {
  const end = Math.min(12, width / 4);
  if (x < end) return "start";
  return x > width - end ? "end" : "whole";
}

/** The bar { opens, closes } after `part` of it was dragged by so many minutes; it never leaves the axis. */
export function dragged(bar, part, by, axis) {
  const step = snapped(by);
  if (part === "start") return { opens: within(bar.opens + step, axis.begins, bar.closes - SHORTEST), closes: bar.closes };
  if (part === "end") return { opens: bar.opens, closes: within(bar.closes + step, bar.opens + SHORTEST, axis.ends) };
  const length = bar.closes - bar.opens;
  const opens = within(bar.opens + step, axis.begins, axis.ends - length);
  return { opens, closes: opens + length };
}

/** A new bar, drawn from one minute to another in either direction; null while it is too short to be meant. */
export function drawn(from, to, axis) {
  const opens = within(snapped(Math.min(from, to)), axis.begins, axis.ends);
  const closes = within(snapped(Math.max(from, to)), axis.begins, axis.ends);
  return closes - opens < 2 * STEP ? null : { opens, closes };
}

/** Whether a bar lies on another one. */
export function overlaps(bar, others) {
  return others.some((other) => bar.opens < other.closes && other.opens < bar.closes);
}

/** Minutes since midnight as a form writes them; the midnight after the day is 00:00. */
export function clock(minutes) {
  const two = (figure) => String(figure).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** The same as short as it can be said: 8, 8:15, 24. */
export function brief(minutes) {
  const quarter = minutes % 60;
  return quarter ? `${Math.floor(minutes / 60)}:${String(quarter).padStart(2, "0")}` : String(minutes / 60);
}

function within(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
