// How many came together: one number for all of them. As many people are drawn as are meant.
import { button, element, group, heading, pictogram } from "../element.js";
import { pager } from "../glass/pager.js";

const MOST = 6;

export function draw(view, say, act) {
  const list = element("ul", "tiles parties");
  list.dataset.most = String(MOST);
  for (let people = 1; people <= MOST; people += 1) list.append(group("li", "", tile(people, say, act)));
  return [group("div", "question", heading(say("party-asked")), element("p", "hint", say("party-hint"))), list, pager()];
}

function tile(people, say, act) {
  const made = button("tile party fits", null, "", act, { kind: "party", id: String(people) });
  const drawn = group("span", "people", ...Array.from({ length: people }, () => pictogram("user-round")));
  if (people === MOST) drawn.append(pictogram("plus"));
  made.append(drawn, element("span", "title", say(`party-${people}`)));
  return made;
}
