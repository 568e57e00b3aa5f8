// What a kiosk does while the server is away: when it stands alone, what it gives, what it shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as answer from "../../kiosk/alone/answer.js";
import * as away from "../../kiosk/alone/away.js";
import { boardAlone } from "../../kiosk/alone/board.js";
import * as leases from "../../kiosk/alone/lease.js";
import { isDecided } from "../../kiosk/alone/merge.js";
import * as stock from "../../kiosk/alone/stock.js";
import { LATE, NOW, TODAY, TOMORROW, board, content, handedIn, lease, made, question, stocked, ticketAnswer } from "./alone.js";

const counts = (kept) => kept.numbers.map(({ count }) => count);

test("a short outage is waited out and in a long one the kiosk answers by itself", () => {
  const lost = away.lost(away.reached(), 1000);

  const answers = [8999, 9000].map((now) => away.answers(lost, question(), now));

  assert.deepEqual(answers, [false, true]);
  assert.equal(away.answers(away.reached(), question(), 99999), false);
});

test("a question that was put to the server is answered alone after eight seconds and is undecided", () => {
  const asked = question({}, 3);

  assert.equal(away.answers(away.reached(), asked, 7999), false);
  assert.equal(away.answers(away.reached(), asked, 8000), true);
  assert.deepEqual([away.isUndecided(asked), away.isUndecided(question())], [true, false]);
});

test("a question that is on its way to the server is not answered alone", () => {
  const onItsWay = Object.assign(question({}, 3), { sent: true });

  assert.equal(away.answers(away.lost(away.reached(), 0), onItsWay, 99999), false);
});

test("an outage lasts from its first moment until the server answers", () => {
  const again = away.lost(away.lost(away.reached(), 1000), 5000);

  assert.equal(again.lostAt, 1000);
  assert.equal(away.isAlone(away.reached(), 99999), false);
});

test("numbers are given out in their order and each ticket carries the proof of its lease", () => {
  const first = stock.give(stocked, made("a"), TODAY);

  const second = stock.give(first.stock, made("b"), TODAY);

  assert.deepEqual([first.ticket.number, second.ticket.number], ["960", "961"]);
  assert.equal(first.ticket.signed, lease.signed);
  assert.deepEqual(stock.waiting(second.stock).map(({ request }) => request), ["a", "b"]);
});

test("the same touch gets the same number", () => {
  const first = stock.give(stocked, made("a"), TODAY);

  const again = stock.give(first.stock, made("a"), TODAY);

  assert.equal(again.ticket, first.ticket);
  assert.equal(again.stock, first.stock);
});

test("without numbers or on another day nothing is given", () => {
  assert.equal(stock.give(stock.empty, made("a"), TODAY).ticket, null);
  assert.equal(stock.give(stocked, made("a"), TOMORROW).ticket, null);
});

test("an answer of the hall that is older than the last ticket does not bring its number back", () => {
  const given = stock.give(stocked, made("a"), TODAY).stock;
  const handed = stock.handedIn(given, "a");

  const late = stock.learnt(handed, lease);

  assert.deepEqual(counts(late), [961, 962]);
});

test("a new day begins anew, keeps what was not handed in and forgets what was refused", () => {
  const given = stock.give(stock.give(stocked, made("a"), TODAY).stock, made("b"), TODAY).stock;
  const refused = stock.refused(given, "a", "bad-request");

  const next = stock.learnt(refused, Object.assign({}, lease, { day: TOMORROW }));
  const late = stock.learnt(next, lease);

  assert.deepEqual(counts(next), [960, 961, 962]);
  assert.deepEqual(next.tickets.map(({ request }) => request), ["b"]);
  assert.equal(late, next);
});

test("what the kiosk hands in has every field of the wire", () => {
  const { ticket } = stock.give(stocked, made("a"), TODAY);

  assert.deepEqual(Object.keys(handedIn).filter((name) => !(name in ticket)), []);
});

test("only the hall itself decides that it has a ticket or does not take it", () => {
  const no = { refusal: { code: "number-not-yours" } };
  const answers = [[201, { count: 960, number: "960" }], [409, no], [404, null], [404, {}], [201, null], [429, no], [500, no], [0, null]];

  const decided = answers.map(([status, body]) => isDecided({ status, body }));

  assert.deepEqual(decided, [true, true, false, false, false, false, false, false]);
});

test("a visitor is told a number as the hall tells it", () => {
  const { ticket } = stock.give(stocked, made("a"), TODAY);

  const { status, body } = answer.given(ticket, lease);

  assert.equal(status, 201);
  const { qr, ...drawnByThePage } = ticketAnswer.ticket;
  assert.ok(qr);
  assert.deepEqual(Object.keys(body.ticket).sort(), Object.keys(drawnByThePage).sort());
  assert.deepEqual([body.ticket.number, body.ticket.wait, body.ticket.url], ["960", null, `${lease.pages}secret of a`]);
  assert.equal(body.ticket.note.own, lease.tickets.ar.note.own);
});

test("the paper has every field of the hall's own, in the visitor's language, with the time of taking", () => {
  const { ticket } = stock.give(stocked, made("a"), TODAY);

  const paper = answer.paperOf(ticket, lease, "10:05");

  assert.deepEqual(Object.keys(paper).sort(), Object.keys(content).sort());
  assert.deepEqual([paper.number, paper.symbol, paper.when.own], ["960", "circle", "الاثنين 3 يونيو 2024 · 10:05"]);
  assert.deepEqual([paper.topic.own, paper.qr], ["لا أعرف", `${lease.pages}secret of a`]);
});

test("a sensitive topic is on no paper and on no screen", () => {
  const { ticket } = stock.give(stocked, made("a", { topic: "familie" }), TODAY);

  assert.equal(answer.paperOf(ticket, lease, "10:05").topic, null);
  assert.equal(answer.given(ticket, lease).body.ticket.topic, null);
});

test("only a topic that leads straight to a line, while it is open, can be wanted", () => {
  const wants = (change, moment = NOW) => answer.wanted(question(change), lease, moment) !== null;

  assert.equal(wants({}), true);
  assert.deepEqual([wants({ topic: "anmelden" }), wants({}, LATE), wants({ wanted: "rat" }), wants({ stay: true })], [false, false, false, false]);
  assert.equal(answer.wanted({ to: "scan", body: { text: "x" } }, lease, NOW), null);
});

test("what cannot be done alone is answered with the way to the staff", () => {
  const { status, body } = answer.notAlone(lease, "ar");

  assert.equal(status, 409);
  assert.equal(body.refusal.sentence, lease.not_alone.ar);
});

test("alone, a tile without gate leads to a number and the others say whom to ask", () => {
  const shown = boardAlone(board, lease, 3, NOW, {});

  const offers = Object.fromEntries(shown.topics.map(({ id, offer, closed }) => [id, [offer, closed]]));
  assert.deepEqual(offers.empfang, ["ticket", null]);
  assert.deepEqual([offers.anmelden, offers.sprachkurs], [["later", lease.not_alone], ["later", lease.not_alone]]);
  assert.equal(shown.topics.every(({ gate }) => gate === null), true);
  assert.equal(shown.seq, board.seq);
});

test("alone, the hall is open in its hours whatever the last board said, and closed after them", () => {
  const shut = Object.assign({}, board, { opening: Object.assign({}, board.opening, { open: false }) });

  assert.equal(boardAlone(shut, lease, 3, NOW, {}).opening.open, true);
  assert.equal(boardAlone(board, lease, 3, LATE, {}).opening.open, false);
  assert.deepEqual(boardAlone(board, lease, 3, { at: NOW.at, day: TOMORROW }, {}).opening, { open: false, hint: {}, early: null });
});

test("a kiosk whose numbers are used up gives nothing more", () => {
  const shown = boardAlone(board, lease, 0, NOW, {});

  assert.equal(shown.topics.every(({ offer }) => offer === "later"), true);
});

test("a lease is asked for at the start, on a new day, with few numbers and when the profile has changed", () => {
  const own = Object.assign({}, lease, { profile: leases.profileOf(board) });
  const due = (change, of = own, shown = board) =>
    leases.isDue(of, shown, Object.assign({ left: 40, moment: NOW, askedAt: 0, now: 61000 }, change));
  const fewer = Object.assign({}, board, { topics: board.topics.slice(1) });

  assert.deepEqual([due({}), due({ now: 15 * 60000 })], [false, true]);
  assert.deepEqual([due({ askedAt: null }), due({ moment: { day: TOMORROW } }), due({ left: 3 }), due({}, own, fewer)], [true, true, true, true]);
  assert.equal(due({ left: 3, now: 59000 }), false);
});
