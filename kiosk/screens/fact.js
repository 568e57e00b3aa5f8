// A pictogram and what it says: one sentence, or what it stands for and its lines. Addresses keep their direction.
import { element, group, pictogram } from "../element.js";

export function fact(icon, title, ...lines) {
  const said = lines.map((line) => group("p", "", element("bdi", "", line)));
  return group("div", "fact", pictogram(icon), group("div", "", element("h2", "", title), ...said));
}

/** `beside` is what belongs to it, smaller; null for nothing. */
export function sentence(icon, text, beside = null) {
  const said = element("span", "", text);
  const whole = beside ? group("span", "", said, element("small", "beside", beside)) : said;
  return group("p", "sentence", pictogram(icon), whole);
}
