// Tiles to choose from: a pictogram and a title; below it, where there is one, when it opens.
import { button, element } from "../element.js";

/** `choices`: [{touched, icon, title, closed}], `closed` a sentence or null. */
export function tiles(choices, act) {
  const list = element("ul", "tiles");
  list.append(...choices.map((choice, place) => tile(choice, place, act)));
  return list;
}

function tile({ touched, icon, title, closed }, place, act) {
  const row = element("li");
  const made = button("tile fits", icon, "", act, touched);
  made.append(element("span", "title", title));
  row.append(made);
  if (closed) {
    const note = element("p", "opens", closed);
    note.id = `opens-${place}`;
    row.className = "not-now";
    made.setAttribute("aria-describedby", note.id);
    row.append(note);
  }
  return row;
}
