// The touch has been heard: this screen comes at once, the number a moment later.
import { element, group, heading } from "../element.js";

export function draw(view, say) {
  return [group("div", "notice", element("span", "waiting"), heading(say("asking")), element("p", "", say("asking-hint")))];
}
