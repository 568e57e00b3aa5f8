// Decides about numbers and tickets of a kiosk that stands alone: no number twice, no ticket lost.
//
// A stock is {day, signed, numbers, given, tickets}: `numbers` may be given out on `day`, `signed` proves it, `given` were
// given out that day, `tickets` wait to be handed in; `refused` is why the hall did not take one, else null.

export const empty = { day: null, signed: null, numbers: [], given: [], tickets: [] };

/** The stock after the hall has leased numbers: {day, signed, numbers}. An answer from a day before says nothing. */
export function learnt(stock, { day, signed, numbers }) {
  if (stock.day !== null && day < stock.day) return stock;
  const isNew = day !== stock.day;
  const given = isNew ? [] : stock.given;
  const tickets = isNew ? stock.tickets.filter((ticket) => ticket.refused === null) : stock.tickets;
  // The answer may be older than what was given out meanwhile, also by another window of this kiosk.
  return { day, signed, numbers: numbers.filter(({ count }) => given.indexOf(count) < 0), given, tickets };
}

/** Gives the next number to a visitor: {stock, ticket}, ticket null when there is none for `today`.
 *  `made`: {request, secret, taken_at, topic, language, party, undecided}. The same request gets the same ticket. */
export function give(stock, made, today) {
  const before = stock.tickets.find((ticket) => ticket.request === made.request);
  if (before) return { stock, ticket: before };
  if (left(stock, today) === 0) return { stock, ticket: null };
  const [next, ...numbers] = stock.numbers;
  const ticket = Object.assign({ signed: stock.signed, printed: false, refused: null }, next, made);
  const given = stock.given.concat(next.count);
  return { stock: Object.assign({}, stock, { numbers, given, tickets: stock.tickets.concat(ticket) }), ticket };
}

/** Its paper has come out. */
export function printed(stock, request) {
  return marked(stock, request, { printed: true });
}

/** The hall has the ticket. */
export function handedIn(stock, request) {
  return Object.assign({}, stock, { tickets: stock.tickets.filter((ticket) => ticket.request !== request) });
}

/** The hall does not take the ticket: it is kept for that day, and not handed in again. */
export function refused(stock, request, code) {
  return marked(stock, request, { refused: code });
}

/** Those that still have to be handed in, in the order in which they were taken. */
export function waiting(stock) {
  return stock.tickets.filter((ticket) => ticket.refused === null);
}

/** How many numbers can be given out on that day. */
export function left(stock, today) {
  return stock.day === today ? stock.numbers.length : 0;
}

function marked(stock, request, change) {
  const tickets = stock.tickets.map((ticket) => (ticket.request === request ? Object.assign({}, ticket, change) : ticket));
  return Object.assign({}, stock, { tickets });
}
