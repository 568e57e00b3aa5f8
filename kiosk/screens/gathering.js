// The associations that are expected at a gathering; one tap checks one in.
import { button, element, group, heading, pictogram } from "../element.js";
import { pages } from "../pages.js";

export function draw({ board, here, page, low, isAsking, language }, say, act) {
  const all = pages(board.gathering.associations, low);
  const list = element("ul", "tiles associations");
  all[page % all.length].forEach((known) => {
    const made = tile(known, known.here || known.id === here, say, act);
    if (isAsking && known.id === here) made.setAttribute("aria-busy", "true");
    list.append(group("li", "", made));
  });
  const head = group("div", "question", element("p", "of", board.gathering.title[language]), heading(say("gathering-hint")));
  const more = all.length > 1 ? group("div", "steps", button("step", "arrow-right", say("page"), act, { kind: "page" })) : null;
  return [head, list, more].filter(Boolean);
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
