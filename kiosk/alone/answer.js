// Decides what a visitor is told who asks while the server is away: like the hall's own answers, from what was leased.
import { topicNow } from "./lease.js";

/** What the visitor wants a number for: {topic, language, party}, or null when it cannot be given alone. */
export function wanted(question, lease, moment) {
  const { to, body } = question;
  if (to !== "tickets" || body.stay || body.afterwards || body.wanted) return null;
  if (!topicNow(lease, body.topic, moment) || !lease.tickets[body.language]) return null;
  return { topic: body.topic, language: body.language, party: body.party || 1 };
}

/** The answer to what cannot be done alone. */
export function notAlone(lease, language) {
  return { status: 409, body: { refusal: { code: "not-alone", sentence: lease.not_alone[language], details: {} } } };
}

/** The answer with a number, without the code that the page draws; see tests/contract/kiosk_ticket.json. */
export function given(ticket, lease) {
  const { number, symbol, party, request } = ticket;
  const { place, note, topic, bring } = contentOf(ticket, lease);
  const url = addressOf(ticket, lease);
  const shown = { number, symbol, party, ahead: null, wait: null, again: null, place, note, topic, bring, url, paper: request };
  return { status: 201, body: { outcome: "ticket", ticket: shown } };
}

/** What is printed; see tests/contract/printer_board.json. `time` is the time of taking as the hall's clock shows it. */
export function paperOf(ticket, lease, time) {
  const { number, symbol } = ticket;
  const content = contentOf(ticket, lease);
  const { own, german } = content.when;
  const when = { own: own.replace("{time}", time), german: german && german.replace("{time}", time) };
  return Object.assign(content, { number, symbol, when, qr: addressOf(ticket, lease) });
}

function addressOf({ secret }, lease) {
  return lease.pages + secret;
}

function contentOf({ topic, language }, lease) {
  const of = lease.topics.find(({ id }) => id === topic);
  return Object.assign({}, lease.tickets[language], of.tickets[language]);
}
