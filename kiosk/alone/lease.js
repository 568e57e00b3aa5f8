// Decides what a lease of the hall lets the kiosk do by itself; see tests/contract/kiosk_lease.json.

const LATER = 15 * 60000;
const SOON = 60000;
const FEW = 10;

/** `moment`: {at, day}, the hall's time as ISO 8601 and its day. */
export function isOpen(lease, moment) {
  return lease.day === moment.day && isWithin(lease.hours, moment.at);
}

/** The topic as it can be given now, or null. */
export function topicNow(lease, id, moment) {
  const known = lease.topics.find((topic) => topic.id === id);
  return known && isOpen(lease, moment) && isWithin(known.hours, moment.at) ? known : null;
}

/** Whether it is time to ask for another one: `askedAt` and `now` are milliseconds, `left` numbers still there. */
export function isDue(lease, board, { left, moment, askedAt, now }) {
  const since = askedAt === null ? Infinity : now - askedAt;
  const isNeeded = lease !== null && (lease.day !== moment.day || left < FEW || lease.profile !== profileOf(board));
  return since >= (isNeeded ? SOON : LATER);
}

/** What tells one profile from another, as far as a board shows it. */
export function profileOf({ languages, topics }) {
  const named = ({ id, title, gate, children }) => [id, title, gate, children.map(named)];
  return JSON.stringify([languages, topics.map(named)]);
}

function isWithin(hours, at) {
  const time = Date.parse(at);
  return hours.some(({ opens, closes }) => Date.parse(opens) <= time && time < Date.parse(closes));
}
