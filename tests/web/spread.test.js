// When a page does what all pages of its kind do at the same poke.
import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "../../server/web/shared/static/page/spread.js";

/** How often something has been done that is spread over 400 milliseconds, here at half of them. */
function spreadWork(t) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const done = { times: 0 };
  return { done, soon: spread(() => (done.times += 1), 400, () => 0.5) };
}

test("each page does it at a moment of its own", (t) => {
  const { done, soon } = spreadWork(t);

  soon();

  t.mock.timers.tick(199);
  assert.equal(done.times, 0);
  t.mock.timers.tick(1);
  assert.equal(done.times, 1);
});

test("ten pokes before that are one look", (t) => {
  const { done, soon } = spreadWork(t);

  for (let poke = 0; poke < 10; poke += 1) soon();
  t.mock.timers.tick(400);

  assert.equal(done.times, 1);
});

test("a poke after the look has begun is one look more", (t) => {
  const { done, soon } = spreadWork(t);
  soon();
  t.mock.timers.tick(200);

  soon();
  t.mock.timers.tick(200);

  assert.equal(done.times, 2);
});
