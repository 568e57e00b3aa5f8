// The server is away: calm, honest, in the visitor's language; what was chosen is kept and asked again.
import { element, group, heading, pictogram } from "../element.js";

export function draw({ board }, say) {
  const notice = group("div", "notice", element("span", "waiting"), heading(say("away") || "Lotse"));
  if (!board) return [notice];
  notice.append(element("p", "", say("away-kept")));
  const help = group("p", "tip", pictogram("info"), element("span", "", say("away-help")));
  return [group("div", "notice-with-help", notice, help)];
}
