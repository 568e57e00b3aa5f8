// Draws how things stand: network, tickets on their way, numbers left, and tickets that the hall refused.
import { button, element, group, symbol } from "../element.js";

/** The line on top. `standing`: {title, demo, offline, waiting, left}. */
export function drawStanding(place, { title, demo, offline, waiting, left }, say) {
  const marks = [
    demo && element("span", "mark", say("demo")),
    offline && element("span", "mark trouble", say("offline")),
    waiting > 0 && element("span", "mark waiting", say("waiting", { count: waiting })),
  ].filter(Boolean);
  place.replaceChildren(element("strong", "", title), ...marks, element("span", "left", say("left", { count: left })));
}

/** Tickets that the hall did not take, each with its reason; null when there are none. */
export function drawRefused(tickets, say, act) {
  if (!tickets.length) return null;
  const rows = tickets.map(({ request, number, symbol: shape, refused }) =>
    group(
      "li", "", symbol(shape, ""), element("bdi", "number", number), element("span", "why", refused),
      button("option", null, say("refused-done"), act, { kind: "forget", request }),
    ),
  );
  return group("section", "refused", element("h2", "", say("refused")), element("p", "", say("refused-hint")), group("ul", "", ...rows));
}
