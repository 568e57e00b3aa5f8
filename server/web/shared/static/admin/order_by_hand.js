// Lets people put a list in order with mouse or finger; the drop sends the form that the arrows send too.
import { dropAt } from "./order.js";

const INDENTED = 72; // so far to the right of the list's edge means: below the row above

for (const list of document.querySelectorAll("[data-order]")) {
  for (const grip of list.querySelectorAll(".grip")) {
    grip.hidden = false;
    grip.addEventListener("pointerdown", (event) => take(event, list, grip.closest("[data-id]")));
  }
}

function take(event, list, row) {
  if (event.button > 0) return;
  event.preventDefault();
  const grip = event.currentTarget;
  const held = [row, ...(list.querySelectorAll(`[data-under="${row.dataset.id}"]`))];
  const line = document.createElement("li");
  line.className = "drop-line";
  line.setAttribute("aria-hidden", "true");
  let place = null;
  const moved = (move) => (place = show(move, list, held, line));
  const left = (key) => key.key === "Escape" && end(false);
  const dropped = () => end(true);
  const lost = () => end(false);

  grip.setPointerCapture(event.pointerId);
  held.forEach((each) => each.classList.add("held"));
  grip.addEventListener("pointermove", moved);
  grip.addEventListener("pointerup", dropped);
  grip.addEventListener("pointercancel", lost);
  document.addEventListener("keydown", left);

  function end(isMeant) {
    grip.removeEventListener("pointermove", moved);
    grip.removeEventListener("pointerup", dropped);
    grip.removeEventListener("pointercancel", lost);
    document.removeEventListener("keydown", left);
    held.forEach((each) => each.classList.remove("held"));
    line.remove();
    if (isMeant && place) send(list.dataset.order, [row.dataset.id, place.under, place.before].join("/"));
  }
}

function show(event, list, held, line) {
  const others = Array.from(list.querySelectorAll("[data-id]")).filter((row) => !held.includes(row));
  const rows = others.map((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return { id: row.dataset.id, under: row.dataset.under, top, bottom };
  });
  const indented = event.clientX > list.getBoundingClientRect().left + INDENTED;
  const place = dropAt(rows, event.clientY, { indented, isGroup: held.length > 1 });
  line.classList.toggle("inner", Boolean(place.under));
  const next = others.find((row) => row.dataset.id === place.before);
  const inside = others.filter((row) => row.dataset.under === place.under && row.dataset.under);
  if (next) next.before(line);
  else if (inside.length) inside.at(-1).after(line);
  else list.append(line);
  return place;
}

function send(id, to) {
  const form = document.getElementById(id);
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "to";
  field.value = to;
  form.append(field);
  form.requestSubmit();
}
