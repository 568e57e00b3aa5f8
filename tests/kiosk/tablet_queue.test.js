// A tablet's stock of numbers and tickets: nothing is given out twice, nothing is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as queue from "../../kiosk/tablet/queue.js";

const TODAY = "2024-06-03";
const TOMORROW = "2024-06-04";
const wish = { language: "uk", topic: "anmelden", party: 5 };
const numbers = (...counts) => counts.map((count) => ({ count, number: String(count).padStart(3, "0"), symbol: "star" }));
const stocked = (...counts) => queue.learnt(queue.empty, { day: TODAY, numbers: numbers(...counts) });
const made = (request) => ({ request, secret: `secret of ${request}`, taken_at: "2024-06-03T08:05:00.000Z" });
const give = (stock, request) => queue.handOut(stock, wish, made(request), TODAY);
const countsOf = (stock) => stock.numbers.map((number) => number.count);

test("numbers are given out in their order, each with what was chosen", () => {
  const first = give(stocked(41, 42), "a");

  const second = give(first.stock, "b");

  assert.deepEqual([first.ticket.number, second.ticket.number], ["041", "042"]);
  assert.deepEqual(first.ticket, { refused: null, ...numbers(41)[0], ...wish, ...made("a") });
  assert.deepEqual(queue.waiting(second.stock).map((ticket) => ticket.request), ["a", "b"]);
});

test("without numbers nothing is given out", () => {
  const { stock, ticket } = give(queue.empty, "a");

  assert.equal(ticket, null);
  assert.equal(stock, queue.empty);
});

test("numbers of another day are not given out", () => {
  const stock = stocked(41);

  const { ticket } = queue.handOut(stock, wish, made("a"), TOMORROW);

  assert.equal(ticket, null);
  assert.equal(queue.left(stock, TOMORROW), 0);
});

test("an answer that is older than the last ticket does not bring its number back", () => {
  const given = give(stocked(41, 42), "a").stock;
  const handed = queue.handedIn(given, "a");

  const late = queue.learnt(handed, { day: TODAY, numbers: numbers(41, 42, 43) });

  assert.deepEqual(countsOf(late), [42, 43]);
});

test("a new day begins with small numbers again and keeps what was not handed in", () => {
  const given = give(stocked(41, 42), "a").stock;

  const next = queue.learnt(given, { day: TOMORROW, numbers: numbers(1, 2) });
  const late = queue.learnt(next, { day: TODAY, numbers: numbers(42) });

  assert.deepEqual(countsOf(next), [1, 2]);
  assert.equal(queue.waiting(next).length, 1);
  assert.deepEqual(late, next);
});

test("what is handed in is forgotten and what is refused stays in sight", () => {
  const stock = give(give(stocked(41, 42), "a").stock, "b").stock;

  const after = queue.refused(queue.handedIn(stock, "a"), "b", "Diese Nummer ist schon vergeben.");

  assert.deepEqual(queue.waiting(after), []);
  assert.deepEqual(after.tickets.map((ticket) => [ticket.number, ticket.refused]), [["042", "Diese Nummer ist schon vergeben."]]);
});

test("only a clear no of the hall is a refusal", () => {
  const statuses = [201, 401, 403, 404, 409, 422, 408, 429, 500, 503, 0];

  const meant = statuses.map((status) => queue.meaning({ status, body: { refusal: { code: "x" } } }));

  assert.deepEqual(meant, [
    "taken", "strange", "strange", "refused", "refused", "refused", "later", "later", "later", "later", "later",
  ]);
});

test("a no without the hall's reason comes from something in between and means later", () => {
  const answers = [null, {}, { error: "no such page" }].map((body) => ({ status: 404, body }));

  const meant = answers.map(queue.meaning);

  assert.deepEqual(meant, ["later", "later", "later"]);
});
