// Decides what the keys of a keypad or a keyboard mean, and what comes next on the glass.

const MEANS = {
  ArrowDown: "next", ArrowRight: "next", ArrowUp: "previous", ArrowLeft: "previous",
  Escape: "back", Backspace: "back", F1: "again", Home: "again", "?": "again",
  "+": "louder", "-": "softer", F15: "plugged", F16: "unplugged",
};
const CHOOSES = ["Enter", " "];

/** What a key means, or null. What presses a control does so by itself; on anything else it says that once more. */
export function meaning(key, isOnControl) {
  if (CHOOSES.indexOf(key) >= 0) return isOnControl ? null : "again";
  return MEANS[key] || null;
}

/** One further among `count` things from `at` (-1 before the first): {at, turned}, `turned` is said when it began anew. */
export function moved(count, at, by) {
  const next = at + by;
  if (next >= count) return { at: 0, turned: "list-begins" };
  if (next < 0) return { at: count - 1, turned: at < 0 ? null : "list-ends" };
  return { at: next, turned: null };
}
