// Draws what stands beside the calls: the last ones, to look up a number that was missed, and those that may be next.
import { element, symbol } from "./element.js";

const SHORT = 10; // letters of a desk that fit beside a small number

/** At most `room` past calls, newest first. */
export function drawRecent(list, calls, room, say) {
  const shown = calls.slice(0, room);
  document.documentElement.dataset.recent = shown.length ? "some" : "none";
  list.dataset.long = shown.some((call) => call.desk.length > SHORT);
  fill(list, shown.map((call) => row(call, say, call.desk)));
}

export function drawNext(list, numbers, say) {
  document.documentElement.dataset.next = numbers.length ? "some" : "none";
  fill(list, numbers.map((each) => row(each, say, "")));
}

function row({ symbol: shape, number }, say, desk) {
  const made = element("li");
  made.append(symbol(shape, say), element("span", "number", number));
  if (desk) made.append(element("span", "desk", desk));
  return made;
}

function fill(list, rows) {
  list.textContent = "";
  list.append(...rows);
}
