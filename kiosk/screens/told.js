// What a screen tells, one thing after the other; what does not fit on the glass stands on a page of its own.
import { element, group } from "../element.js";
import { pager } from "../glass/pager.js";

/** Gives the list and the place for turning its pages; parts that are null are left out. */
export function told(...parts) {
  const list = element("ul", "told");
  list.append(...parts.filter(Boolean).map((part) => group("li", `of-${part.className.split(" ")[0]}`, part)));
  list.dataset.most = String(list.children.length);
  return [list, pager()];
}

/** Buttons that leave the room to what is told where there is not enough for both. */
export function yielding(buttons) {
  buttons.dataset.yields = "";
  return buttons;
}
