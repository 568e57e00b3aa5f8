// Whether a page notices that its computer has slept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { watchSleep } from "../../server/web/shared/static/page/sleep.js";

/** A page that hears nothing of its browser unless the test says so: {hidden, wakes, shown}. */
function page(t) {
  t.mock.timers.enable({ apis: ["setInterval", "Date"] });
  const heard = [];
  const made = { wakes: 0, shown: () => heard.forEach((listener) => listener()) };
  globalThis.document = { hidden: false, addEventListener: (_, listener) => heard.push(listener) };
  globalThis.window = { addEventListener: () => {} };
  t.after(() => {
    delete globalThis.document;
    delete globalThis.window;
  });
  watchSleep(() => (made.wakes += 1));
  return made;
}

test("as long as the clock ticks nothing is noticed", (t) => {
  const desk = page(t);

  for (let second = 0; second < 600; second += 2) t.mock.timers.tick(2000);

  assert.equal(desk.wakes, 0);
});

test("the first tick after a sleep is noticed, once", (t) => {
  const desk = page(t);
  t.mock.timers.setTime(Date.now() + 3600000);

  t.mock.timers.tick(2000);
  t.mock.timers.tick(2000);

  assert.equal(desk.wakes, 1);
});

test("out of sight nothing is noticed before the page is seen again", (t) => {
  const desk = page(t);
  document.hidden = true;
  for (let second = 0; second < 60; second += 2) t.mock.timers.tick(2000);
  const meanwhile = desk.wakes;

  document.hidden = false;
  desk.shown();

  assert.deepEqual([meanwhile, desk.wakes], [0, 1]);
});

test("a glance elsewhere is no sleep", (t) => {
  const desk = page(t);
  document.hidden = true;
  t.mock.timers.tick(4000);

  document.hidden = false;
  desk.shown();

  assert.equal(desk.wakes, 0);
});
