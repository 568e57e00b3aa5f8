// The associations that are expected at a gathering; one tap checks one in.
import { button, element, group, heading, pictogram } from "../element.js";
import { pager } from "../glass/pager.js";

const ON_A_PAGE = "36";

export function draw({ board, here, isAsking, language }, say, act) {
  const list = element("ul", "tiles associations");
  list.dataset.most = ON_A_PAGE;
  board.gathering.associations.forEach((known) => {
    const made = tile(known, known.here || known.id === here, say, act);
    if (isAsking && known.id === here) made.setAttribute("aria-busy", "true");
    list.append(group("li", "", made));
  });
  const head = group("div", "question", element("p", "of", board.gathering.title[language]), heading(say("gathering-hint")));
  return [head, list, pager()];
}

/** What leads here from the screens on which nobody is, while there is a gathering. */
export function gatheringOf({ gathering }, language, act) {
  return gathering && button("step first to-gathering", "users-round", gathering.title[language], act, { kind: "gathering" });
}

function tile({ id, title }, isHere, say, act) {
  const made = button("tile fits", null, "", act, { kind: "association", id });
  made.append(element("span", "title", title));
  if (isHere) made.append(tick(say));
  made.setAttribute("aria-pressed", String(isHere));
  return made;
}

function tick(say) {
  const made = pictogram("check");
  made.setAttribute("role", "img");
  made.removeAttribute("aria-hidden");
  made.setAttribute("aria-label", say("gathering-here"));
  return made;
}
