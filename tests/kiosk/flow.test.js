// What a touch does, and what a board changes under somebody's finger.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asking, begun, board, kiosk, redirect, refusal, ticket } from "./kiosk.js";

test("the first touch chooses a language and the topics come", () => {
  const one = kiosk();

  one.touches("language", { code: "ar" });

  assert.equal(one.shows(), "topics");
  assert.equal(one.state.language, "ar");
});

test("a topic with topics below it opens them, and back leads back", () => {
  const one = begun().touches("topic", { id: "sprachkurs" });
  assert.equal(one.shows(), "subtopics");

  one.touches("back");

  assert.equal(one.shows(), "topics");
});

test("a topic with a gate asks its question first and sends the answer along", () => {
  const one = begun().touches("topic", { id: "anmelden" });
  assert.equal(one.shows(), "gate");

  one.touches("answer", { id: "eu" });

  assert.equal(one.shows(), "asking");
  assert.equal(one.state.question.to, "tickets");
  assert.deepEqual(one.state.question.body, { request: "request-1", language: "ar", topic: "anmelden", answer: "eu" });
});

test("one touch is one question however often and wherever the glass is touched", () => {
  const one = asking();

  for (let tap = 0; tap < 10; tap += 1) one.touches("topic", { id: "empfang" }).touches("start-again").touches("back");
  one.hears(ticket);
  for (let tap = 0; tap < 10; tap += 1) one.touches("topic", { id: "empfang" }).touches("choose-again").touches("language", { code: "de" });

  assert.equal(one.ids, 1);
  assert.equal(one.shows(), "number");
});

test("the second tap of a double tap does not choose what has just come", () => {
  const one = kiosk().touches("language", { code: "de" });

  one.taps("topic", { id: "empfang" });

  assert.equal(one.shows(), "topics");
  assert.equal(one.ids, 0);
});

test("once there is a number nothing of the topic is kept", () => {
  const one = begun().touches("topic", { id: "anmelden" }).touches("answer", { id: "eu" });

  one.hears(ticket);

  assert.equal(one.state.topic, null);
  assert.equal(one.state.parent, null);
  assert.equal(one.state.question, null);
});

test("another house is a screen of its own", () => {
  const one = asking();

  one.hears(redirect);

  assert.equal(one.shows(), "redirect");
  assert.equal(one.state.answer.reason.german, "Bitte melden Sie sich dort innerhalb von zwei Wochen persönlich an.");
});

test("a refusal shows its sentence and leads back to the topics in the same language", () => {
  const one = asking().hears(refusal);
  assert.equal(one.shows(), "refused");
  assert.match(one.state.answer.sentence, /^Dieses Thema gibt es hier nicht/);

  one.touches("choose-again");

  assert.equal(one.shows(), "topics");
  assert.equal(one.state.language, "ar");
});

test("language, contrast and lower begin anew for the next person", () => {
  const one = asking().touches("contrast").touches("lower").hears(ticket);
  assert.equal(one.state.contrast, true);

  one.touches("done");

  assert.equal(one.shows(), "rest");
  assert.deepEqual([one.state.language, one.state.contrast, one.state.low], [null, false, false]);
});

test("changing the language keeps the screen", () => {
  const one = begun().touches("topic", { id: "anmelden" });

  one.touches("languages").touches("language", { code: "uk" });

  assert.equal(one.shows(), "gate");
  assert.equal(one.state.language, "uk");
});

test("a board that is older than the one shown is ignored", () => {
  const one = kiosk();

  one.sees({ seq: 411, site: { id: "old", title: "Old" } });

  assert.equal(one.state.board.site.title, "MigraDO");
});

test("closing time ends the choosing but not a number", () => {
  const closed = { seq: 413, opening: { open: false, hint: board().opening.hint } };

  const choosing = begun().sees(closed);
  const holding = asking().hears(ticket).sees(closed);

  assert.equal(choosing.shows(), "closed");
  assert.equal(holding.shows(), "number");
});

test("a closed hall gives nobody a number", () => {
  const one = kiosk(board({ opening: { open: false, hint: {} } }));

  one.touches("language", { code: "de" }).touches("topic", { id: "empfang" });

  assert.equal(one.shows(), "closed");
  assert.equal(one.ids, 0);
});
