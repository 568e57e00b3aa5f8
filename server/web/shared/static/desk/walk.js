// Decides where the arrow keys lead in a list: pure.

/** The place after `at` in a list of `count`; -1 is the field above the list. Other keys lead nowhere: null. */
export function walked(at, count, key) {
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, -1);
  return null;
}
