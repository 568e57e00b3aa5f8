// What happens to a question while the server is away.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as flow from "../../kiosk/flow.js";
import { isDue } from "../../kiosk/question.js";
import { asking, redirect, ticket } from "./kiosk.js";

const NOTHING = { status: 0, body: null };

test("without an answer the kiosk says so and asks again with the same id, later each time", () => {
  const one = asking();
  const ids = new Set();
  const pauses = [];

  for (let attempt = 0; attempt < 5; attempt += 1) {
    one.puts().hears(NOTHING);
    ids.add(one.state.question.request);
    pauses.push(one.state.question.dueAt - one.now);
    one.now = one.state.question.dueAt;
  }

  assert.equal(one.shows(), "away");
  assert.deepEqual([...ids], ["request-1"]);
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 8000]);
});

test("a question on its way is not put twice", () => {
  const one = asking();
  assert.equal(isDue(one.state.question, one.now), true);

  one.puts().waits(5000);

  assert.equal(isDue(one.state.question, one.now), false);
});

test("a server that stumbles is asked again, a server that refuses is not", () => {
  const stumbled = asking().puts().hears({ status: 503, body: null });
  const refused = asking().puts().hears({ status: 429, body: { refusal: { code: "too-often", sentence: "…" } } });

  assert.equal(stumbled.shows(), "away");
  assert.equal(refused.shows(), "refused");
  assert.equal(refused.state.question, null);
});

test("as soon as the hall is seen again the question is due and ends with the number", () => {
  const one = asking().puts().hears(NOTHING).puts().hears(NOTHING);
  assert.equal(isDue(one.state.question, one.now), false);

  one.sees({ seq: 413 });
  assert.equal(isDue(one.state.question, one.now), true);
  one.puts().hears(ticket);

  assert.equal(one.shows(), "number");
  assert.equal(one.state.offline, false);
});

test("what was chosen is kept for a minute and then forgotten", () => {
  const one = asking().puts().hears(NOTHING);

  one.waits(59000);
  assert.equal(one.shows(), "away");
  one.waits(1000);

  assert.equal(one.shows(), "rest");
  assert.equal(one.state.question, null);
});

test("an answer to a question that was given up changes nothing", () => {
  const one = asking().puts();
  const request = one.state.question.request;
  one.waits(60000);

  const after = flow.answered(one.state, request, redirect, one.now);

  assert.equal(after, one.state);
});

test("a kiosk that was shut out asks again when it is let in", () => {
  const one = asking().puts();

  one.state = flow.enrolled(flow.shutOut(one.state), one.now);

  assert.equal(one.state.question.request, "request-1");
  assert.equal(isDue(one.state.question, one.now), true);
});
