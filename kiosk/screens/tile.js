// Tiles to choose from: a pictogram and a title; below it when it opens, or how long one would wait.
import { button, element } from "../element.js";

const ON_A_PAGE = "8";

/** `choices`: [{touched, icon, title, closed, wait}]; `closed` and `wait` are short sentences or null. */
export function tiles(choices, act) {
  const list = element("ul", "tiles");
  list.dataset.most = ON_A_PAGE;
  list.append(...choices.map((choice, place) => tile(choice, place, act)));
  return list;
}

function tile({ touched, icon, title, closed, wait }, place, act) {
  const row = element("li");
  const made = button("tile fits", icon, "", act, touched);
  made.append(element("span", "title", title));
  row.append(made);
  if (closed) row.className = "not-now";
  if (closed || wait) {
    const note = element("p", "below", closed || wait);
    note.id = `below-${place}`;
    made.setAttribute("aria-describedby", note.id);
    row.append(note);
  }
  return row;
}
