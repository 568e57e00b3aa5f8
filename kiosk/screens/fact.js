// A pictogram, what it stands for, and the lines that say it.
import { element, group, pictogram } from "../element.js";

export function fact(icon, title, ...lines) {
  const text = group("div", "", element("h2", "", title), ...lines.map((line) => element("p", "", line)));
  return group("div", "fact", pictogram(icon), text);
}
