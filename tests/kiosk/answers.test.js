// What can be done after an answer that is no number: stay, come back afterwards, take another topic now.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asking, begun, board, later, redirect, ticket } from "./kiosk.js";

function sentAway(change) {
  const answer = structuredClone(redirect);
  Object.assign(answer.body.redirect, change);
  return begun().touches("topic", { id: "anmelden" }).touches("answer", { id: "andere" }).hears(answer);
}

test("another house is shown without a way round it unless the hall offers one", () => {
  const one = sentAway({});

  one.touches("stay").touches("afterwards");

  assert.equal(one.shows(), "redirect");
  assert.equal(one.ids, 1);
});

test("who may wait here all the same gets a ticket for what was chosen", () => {
  const one = sentAway({ stay: true }).touches("stay");
  assert.deepEqual(one.state.question.body.stay, true);

  one.hears(ticket);

  assert.equal(one.shows(), "number");
  assert.equal(one.state.topic, null);
});

test("who comes back afterwards gets a ticket that begins then", () => {
  const one = sentAway({ afterwards: { own: "الاستشارة", german: "Ankommensberatung" } });

  one.touches("afterwards");

  const { afterwards, topic, stay } = one.state.question.body;
  assert.deepEqual([afterwards, topic, stay], [true, "anmelden", undefined]);
});

test("a topic that is closed now may be touched and says when it is open", () => {
  const one = begun().touches("topic", { id: "jobcenter" });

  one.hears(later);

  assert.equal(one.shows(), "later");
  assert.equal(one.state.answer.when.german, "Montag, 10. Juni, 08:00–12:00 Uhr");
});

test("what is possible now instead is one touch away, also without a tile of its own", () => {
  const one = begun().touches("topic", { id: "jobcenter" }).hears(later);

  one.touches("topic", { id: "jobcenter-kurz" });

  assert.deepEqual([one.state.question.body.topic, one.shows()], ["jobcenter-kurz", "asking"]);
});

test("what is not offered instead cannot be touched", () => {
  const one = asking().hears(redirect);

  one.touches("topic", { id: "empfang" });

  assert.equal(one.shows(), "redirect");
});

test("the next date waits for more time and is cleared when nobody is there", () => {
  const one = begun().touches("topic", { id: "jobcenter" }).hears(later).waits(45000);
  assert.equal(one.shows(), "more-time");

  one.waits(20000);

  assert.equal(one.shows(), "rest");
  assert.equal(one.state.answer, null);
});

test("before opening numbers are taken as always", () => {
  const early = { open: true, hint: {}, early: { ar: "…" } };

  const one = asking(board({ opening: early })).hears(ticket);

  assert.equal(one.shows(), "number");
});
