// When a page looks again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { looking } from "../../server/web/shared/static/page/look.js";

/** A page whose looks end when the test says so. */
function page() {
  const looks = [];
  const once = (isStale) => new Promise((end) => looks.push({ isStale, end }));
  return { looks, look: looking(once, () => 30000) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("never looks twice at once, and ten pokes during a look are one more look", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { looks, look } = page();
  look.now();

  for (let poke = 0; poke < 10; poke += 1) look.now();
  assert.equal(looks.length, 1);
  looks[0].end(true);
  await settle();

  assert.equal(looks.length, 2);
});

test("looks by itself when it has rested, and sooner while something is wrong", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { looks } = page();

  t.mock.timers.tick(30000);
  assert.equal(looks.length, 1);
  looks[0].end(false);
  await settle();
  t.mock.timers.tick(4000);

  assert.equal(looks.length, 2);
});

test("nothing is looked at while a step is under way, and once when it is over", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { looks, look } = page();
  let finish;
  const step = look.around(() => new Promise((resolve) => (finish = resolve)));

  look.now();
  assert.equal(looks.length, 0);
  finish();
  await settle();
  assert.equal(looks.length, 1);
  looks[0].end(true);
  await step;

  assert.equal(looks[0].isStale(), false);
});

test("what was seen before a step was taken is stale", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { looks, look } = page();
  look.now();

  look.around(() => Promise.resolve());
  looks[0].end(true);
  await settle();

  assert.equal(looks[0].isStale(), true);
  assert.equal(looks.length, 2);
});

test("a look that breaks is not the last one", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  t.mock.method(console, "error", () => {});
  let looks = 0;
  const torn = () => {
    looks += 1;
    return Promise.reject(new Error("torn"));
  };
  const look = looking(torn, () => 30000);
  look.now();
  await settle();

  t.mock.timers.tick(4000);

  assert.equal(looks, 2);
});
