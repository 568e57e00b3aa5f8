// The glass: how long a millimetre is, how large letters are, what is within reach; and lists that are cut into pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { glassOf } from "../../kiosk/glass/glass.js";
import { pages, sizes } from "../../kiosk/glass/pages.js";

const CAPITAL = 0.714;
const UPRIGHT = { width: 1080, height: 1920 };
const SMALL = { width: 1280, height: 800 };
const capital = ({ letter, mm }) => (letter * CAPITAL) / mm;

test("a millimetre is as long as the glass and its pixels make it", () => {
  assert.ok(Math.abs(glassOf(UPRIGHT, 21.5, false).mm - 4.034) < 0.001);
  assert.ok(Math.abs(glassOf(UPRIGHT, 27, false).mm - 3.212) < 0.001);
  assert.ok(Math.abs(glassOf(SMALL, 10.1, false).mm - 5.884) < 0.001);
});

test("a capital letter is 7.3 mm high on every glass that stands, and on a small one when it is asked for", () => {
  for (const inches of [15, 21.5, 27, 32]) assert.ok(capital(glassOf(UPRIGHT, inches, false)) >= 7.3, String(inches));
  assert.ok(capital(glassOf(SMALL, 10.1, false)) < 7.3);
  assert.ok(capital(glassOf(SMALL, 10.1, true)) >= 7.3);
});

test("larger is larger than ordinary on every glass", () => {
  for (const inches of [10.1, 21.5, 27]) assert.ok(glassOf(UPRIGHT, inches, true).letter > 1.2 * glassOf(UPRIGHT, inches, false).letter);
});

test("in low reach controls stand in the lower part of a tall glass, and anywhere on one that is not", () => {
  const { reach, mm } = glassOf(UPRIGHT, 21.5, false);

  assert.ok(Math.abs((1920 - reach) / mm - 215) < 1);
  assert.equal(glassOf({ width: 800, height: 1280 }, 10.1, false).reach < 20, true);
});

test("a hall that has not said how large its glass is gets the usual one", () => {
  assert.deepEqual(glassOf(UPRIGHT, null, false), glassOf(UPRIGHT, 21.5, false));
});

test("pages are of nearly the same length, and fewer are tried on each until there is one on each", () => {
  assert.deepEqual(sizes(28, 10), [10, 7, 6, 5, 4, 3, 2, 1]);
  assert.deepEqual(sizes(9, 10), [9, 5, 3, 2, 1]);
  assert.deepEqual(sizes(1, 8), [1]);
});

test("every part is on one page, in its order", () => {
  const all = Array.from({ length: 11 }, (_, at) => at);

  assert.deepEqual(pages(all, 6), [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]);
  assert.deepEqual(pages(all, 6).flat(), all);
  assert.deepEqual(pages([], 6), [[]]);
});
