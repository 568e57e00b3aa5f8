// Draws what the visitor photographs: the number, its symbol, the code of their own page.
import { button, element, group, symbol } from "../element.js";
import { code } from "../screens/qr.js";
import { qrOf } from "../offline/qr.js";

/** `spoken` finds the kiosk's sentences in the visitor's language, `say` those of the staff. */
export function drawCard(ticket, pages, { code: language, direction }, spoken, say, act) {
  const number = element("bdi", "number", ticket.number);
  number.dataset.number = ticket.number;
  const title = element("h1", "", spoken("your-number"));
  title.tabIndex = -1;
  const scan = group("figure", "scan", code(qrOf(pages + ticket.secret), spoken("code")), element("figcaption", "", spoken("scan")));
  const card = group("section", "card", title, number, symbol(ticket.symbol, spoken(`symbol-${ticket.symbol}`)), scan);
  card.lang = language;
  card.dir = direction;
  return [card, button("step first", null, say("next"), act, { kind: "next" })];
}
