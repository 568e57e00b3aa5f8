// When the wall knows that it is blind.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fresh from "../../display/hall/freshness.js";

const HALL = Date.parse("2024-06-03T08:05:00Z");
const seeing = fresh.boardCame(fresh.linkChanged(fresh.begin(0), 0, true), 0, HALL);

test("forty seconds without a fresh board are blind, whatever the line says", () => {
  const blind = [fresh.BLIND_AFTER - 1, fresh.BLIND_AFTER].map((ticks) => fresh.isBlind(seeing, ticks));

  assert.deepEqual(blind, [false, true]);
});

test("questions that have failed for five seconds are blind, whatever the line says", () => {
  const failing = fresh.askingFailed(fresh.askingFailed(seeing, 1000), 4000);

  const blind = [5999, 6000].map((ticks) => fresh.isBlind(failing, ticks));

  assert.deepEqual(blind, [false, true]);
  assert.equal(fresh.isUneasy(failing), true);
});

test("a line that is down is not blind while questions are answered", () => {
  const down = fresh.boardCame(fresh.linkChanged(seeing, 1000, false), 20000, HALL);

  const blind = fresh.isBlind(down, 30000);

  assert.equal(blind, false);
  assert.equal(fresh.isUneasy(down), true);
});

test("a line that keeps failing is down since its first failure", () => {
  const cut = fresh.linkChanged(fresh.linkChanged(seeing, 1000, false), 9000, false);

  assert.equal(cut.downAt, 1000);
});

test("one fresh board ends it", () => {
  const cut = fresh.askingFailed(fresh.linkChanged(seeing, 1000, false), 1000);

  const again = fresh.boardCame(cut, 60000, HALL + 60000);

  assert.equal(fresh.isBlind(again, 61000), false);
});

test("an older board is ignored, unless the wall has been blind: then the hall was restored", () => {
  const taken = [fresh.accepts(7, { seq: 6 }, false), fresh.accepts(7, { seq: 7 }, false), fresh.accepts(7, { seq: 6 }, true)];

  assert.deepEqual(taken, [false, true, true]);
});
