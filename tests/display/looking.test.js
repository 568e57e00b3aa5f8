// How often the wall looks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { looking } from "../../display/hall/look.js";

const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await null;
};

// Questions that are answered by hand.
function questions() {
  const open = [];
  const once = () => new Promise((resolve) => open.push(resolve));
  return { open, once };
}

test("pokes while a question is open become one more question, never two at once", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { open, once } = questions();
  const look = looking(once, () => false);

  look.now();
  look.now();
  const asked = open.length;
  open[0]();
  await settled();

  assert.equal(asked, 1);
  assert.equal(open.length, 2);
});

test("without news it looks again after 4 seconds, after 2 while something is wrong", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { open, once } = questions();
  let isUneasy = false;
  looking(once, () => isUneasy);

  const asked = [];
  open[0]();
  await settled();
  [3999, 1].forEach((wait) => asked.push((context.mock.timers.tick(wait), open.length)));
  isUneasy = true;
  open[1]();
  await settled();
  [1999, 1].forEach((wait) => asked.push((context.mock.timers.tick(wait), open.length)));

  assert.deepEqual(asked, [1, 2, 2, 3]);
});

test("after it was stopped it asks nothing more", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { open, once } = questions();
  const look = looking(once, () => true);

  look.stop();
  open[0]();
  look.now();
  await settled();
  context.mock.timers.tick(60000);

  assert.equal(open.length, 1);
});
