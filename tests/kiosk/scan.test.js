// A code before the scanner: the own ticket, a topic somebody was sent for, the advisor of the last talk.
import assert from "node:assert/strict";
import { test } from "node:test";
import { silent, typed } from "../../kiosk/keys/scanner.js";
import { asking, begun, board, curious, kiosk, own, refusal, scans, ticket, waits } from "./kiosk.js";

const keys = (text, pause, from = 0) =>
  Array.from(text, (key, at) => [key, from + at * pause]).concat([["Enter", from + text.length * pause]]);
const heard = (all) => all.reduce((now, [key, at]) => typed(now.typing, key, at), { typing: silent, code: null }).code;
const came = (answer, shown) => kiosk(shown).scans("a code").hears(answer);
const again = () => came(scans.again, againBoard()).touches("language", { code: "uk" });

// The advisor of the example serves topics that this board's hall has.
function againBoard() {
  const shown = curious();
  shown.topics[0].id = "wohnen";
  return shown;
}

test("a scanner is told from somebody who types", () => {
  const code = "http://127.0.0.1:8080/t/3q2-7wAA";

  assert.equal(heard(keys(code, 8)), code);
  assert.equal(heard(keys(code, 120)), null);
});

test("what was typed slowly before does not belong to the code", () => {
  const all = [["x", 0], ["y", 300]].concat(keys("topic:arbeit", 5, 900));

  assert.equal(heard(all), "topic:arbeit");
});

test("a held key or Enter alone is no code, and Shift belongs to the next letter", () => {
  assert.equal(heard([["Enter", 10]]), null);
  assert.equal(heard(keys("aa", 30)), null);
  assert.equal(heard([["t", 0], ["Shift", 3], ["O", 6], ["p", 9], ["i", 12], ["c", 15], [":", 18], ["a", 21], ["Enter", 24]]), "tOpic:a");
});

test("the own ticket comes in its own language with what can be done", () => {
  const one = came(scans.ticket);

  assert.deepEqual([one.shows(), one.state.language], ["own", "uk"]);
  assert.deepEqual(one.state.answer.can, ["step-out", "withdraw"]);
});

test("one touch steps out, and the answer says until when", () => {
  const one = came(scans.ticket).touches("own", { id: "step-out" });
  assert.deepEqual([one.state.question.to, one.state.question.body], ["own/step-out", { request: "request-2", secret: scans.ticket.body.secret }]);

  one.hears(own);

  assert.deepEqual([one.shows(), one.state.answer.state], ["own", "away"]);
});

test("what the ticket cannot do now does nothing", () => {
  const one = came(scans.ticket);

  one.touches("own", { id: "come-back" });

  assert.equal(one.state.question, null);
});

test("giving the number back is asked once, and no leads back", () => {
  const one = came(scans.ticket).touches("own", { id: "withdraw" });
  assert.equal(one.shows(), "withdraw");

  one.touches("back");
  assert.equal(one.shows(), "own");
  one.touches("own", { id: "withdraw" }).touches("withdraw");

  assert.equal(one.state.question.to, "own/withdraw");
});

test("a topic somebody was sent for is confirmed in their language", () => {
  const one = came(scans.topic);
  assert.equal(one.shows(), "language");
  one.touches("language", { code: "uk" });
  assert.equal(one.shows(), "confirm");

  one.touches("confirm");

  assert.deepEqual([one.shows(), one.state.topic], ["gate", "anmelden"]);
});

test("who came for something else sees all topics", () => {
  const one = came(scans.topic).touches("language", { code: "uk" });

  one.touches("other-topic");

  assert.deepEqual([one.shows(), one.state.topic], ["topics", null]);
});

test("who has chosen a language before scanning is not asked again", () => {
  const one = begun().scans("topic:anmelden").hears(scans.topic);

  assert.deepEqual([one.shows(), one.state.language], ["confirm", "ar"]);
});

test("with a return slip both waits are shown before the ticket", () => {
  const one = again().touches("topic", { id: "wohnen" }).touches("answer", { id: "eu" });
  assert.deepEqual(one.state.question.body, { code: "again:ankommen", language: "uk", topic: "wohnen", answer: "eu" });

  one.hears(waits);

  assert.equal(one.shows(), "return");
});

test("who takes whoever is free first is asked on and gets a ticket for anybody", () => {
  const one = again().touches("topic", { id: "wohnen" }).touches("answer", { id: "eu" }).hears(waits);

  one.touches("return", { id: "next" }).touches("party", { id: "1" }).touches("help", { id: "no" });

  assert.deepEqual([one.state.question.to, one.state.question.body.wanted], ["tickets", null]);
});

test("who wants an advisor that is not here is told when and asked nothing more", () => {
  const one = again().touches("topic", { id: "wohnen" }).touches("answer", { id: "eu" }).hears(waits);

  one.touches("return", { id: "same" });

  assert.deepEqual([one.shows(), one.state.question.body.wanted], ["asking", "ankommen"]);
});

test("a code that Lotse has not made is refused and leads back to the beginning", () => {
  const one = came(refusal);
  assert.equal(one.shows(), "refused");

  one.touches("choose-again");

  assert.equal(one.shows(), "rest");
});

test("while the hall is closed no code begins a visit, but the own ticket is shown", () => {
  const closed = board({ opening: { open: false, hint: {}, early: null } });

  assert.equal(came(scans.topic, closed).shows(), "closed");
  assert.equal(came(scans.ticket, closed).shows(), "own");
});

test("a code before somebody's number is the next person's and speaks their language", () => {
  const one = asking().hears(ticket).scans("topic:anmelden").hears(scans.topic);

  assert.deepEqual([one.shows(), one.state.language], ["language", null]);
});

test("nothing is scanned while a question is on its way", () => {
  const one = asking();

  one.scans("topic:anmelden");

  assert.equal(one.state.question.to, "tickets");
});
