// Draws how pages are turned: back, a dot for each page, on. Empty while there is only one page.
import { button, element, group } from "../element.js";

export function pager() {
  const made = element("nav", "pager");
  made.hidden = true;
  return made;
}

const MOST_DOTS = 6;

/** `at` is the page that is shown, counted from 0. */
export function fillPager(place, count, at, say, act) {
  if (!place) return;
  place.hidden = count < 2;
  place.setAttribute("aria-label", say("pages"));
  if (count < 2) return place.replaceChildren();
  const dots = count > MOST_DOTS ? element("bdi", "", `${at + 1}/${count}`) : group("span", "dots", ...Array.from({ length: count }, (_, page) => element("span", page === at ? "dot here" : "dot")));
  dots.setAttribute("role", "img");
  dots.setAttribute("aria-label", say("page-of", { page: at + 1, pages: count }));
  place.replaceChildren(turn("page-back", "chevron-left", at - 1, count, say, act), dots, turn("page", "chevron-right", at + 1, count, say, act));
}

// The place stays where there is nothing more, so that nothing jumps under the finger.
function turn(kind, icon, to, count, say, act) {
  if (to < 0 || to >= count) return element("span", "nothing");
  const made = button(`turn ${kind}`, icon, "", act, { kind, to });
  made.append(element("span", "word", say(kind)));
  return made;
}
