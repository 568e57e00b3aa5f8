// Decides about numbers and tickets while the network may be away: nothing is given out twice, nothing is lost.
//
// A stock is {day, last, numbers, tickets}: `numbers` may be given out on `day`, all of them are greater than `last`,
// the greatest one that was; `tickets` were given out and wait to be handed in, `refused` those that the hall refused.

export const FEW = 12; // with fewer numbers more are reserved while there is a network

export const empty = { day: null, last: 0, numbers: [], tickets: [] };

/** The stock after the hall has said which numbers are left: {day, numbers}. An answer from a day before says nothing. */
export function learnt(stock, { day, numbers }) {
  if (stock.day !== null && day < stock.day) return stock;
  const last = day === stock.day ? stock.last : 0;
  // The answer may be older than what was given out meanwhile, also by another window of this tablet.
  return Object.assign({}, stock, { day, last, numbers: numbers.filter((number) => number.count > last) });
}

/** Gives the next number to somebody: {stock, ticket}, ticket null when there is none for `today`.
 *  `wish`: {language, topic, party}; `made`: {request, secret, taken_at}. */
export function handOut(stock, wish, made, today) {
  const next = stock.day === today ? stock.numbers[0] : undefined;
  if (!next) return { stock, ticket: null };
  const ticket = Object.assign({ refused: null }, next, wish, made);
  const numbers = stock.numbers.slice(1);
  return { stock: Object.assign({}, stock, { last: next.count, numbers, tickets: stock.tickets.concat(ticket) }), ticket };
}

/** The hall has the ticket. */
export function handedIn(stock, request) {
  return Object.assign({}, stock, { tickets: stock.tickets.filter((ticket) => ticket.request !== request) });
}

/** The hall does not take the ticket; it stays in sight, with the reason, until somebody has seen to it. */
export function refused(stock, request, sentence) {
  const marked = (ticket) => (ticket.request === request ? Object.assign({}, ticket, { refused: sentence }) : ticket);
  return Object.assign({}, stock, { tickets: stock.tickets.map(marked) });
}

/** Those that still have to be handed in, oldest first. */
export function waiting(stock) {
  return stock.tickets.filter((ticket) => ticket.refused === null);
}

/** Numbers that can be given out on that day. */
export function left(stock, today) {
  return stock.day === today ? stock.numbers.length : 0;
}

/** What an answer to handing in means: "taken", "refused", "strange" (the hall does not know this tablet) or "later". */
export function meaning({ status, body }) {
  if (status === 201) return "taken";
  if (status === 401 || status === 403) return "strange";
  const isNo = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return isNo && body && body.refusal ? "refused" : "later"; // without a reason a proxy says it, not the hall
}
