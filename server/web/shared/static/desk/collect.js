// Several slips at once: places are ticked one after the other and printed together.

/** Ticks the place of that button, or not any more. */
export function gather(event, button) {
  event.stopPropagation(); // elsewhere the same key counts people
  const box = boxOf(button);
  if (box) box.checked = !box.checked;
}

/** While places are ticked the button of one more prints them all. */
export function join(event, panel) {
  const box = boxOf(event.target.closest("button"));
  if (!box || !panel.querySelector("input:checked")) return;
  event.preventDefault();
  event.stopPropagation();
  box.checked = true;
  document.getElementById("slips-print").click();
}

function boxOf(button) {
  return button?.parentElement.querySelector(":scope > .collect > input") ?? null;
}
