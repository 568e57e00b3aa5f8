// Whether a free advisor hears that somebody has come.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hasArrived } from "../../server/web/shared/static/desk/arrival.js";

const FREE = { isFree: true, waits: false };
const COME = { isFree: true, waits: true };
const BUSY = { isFree: false, waits: false };
const BUSY_AND_COME = { isFree: false, waits: true };

test("somebody who comes to a free desk where nobody waited is told", () => {
  assert.equal(hasArrived(FREE, COME), true);
});

test("the next ones of a line that has begun are not told again", () => {
  assert.equal(hasArrived(COME, COME), false);
});

test("while somebody is served, or in a pause, nothing is told", () => {
  assert.equal(hasArrived(BUSY, BUSY_AND_COME), false);
});

test("who came meanwhile is seen at the end of a talk and needs no bell", () => {
  assert.equal(hasArrived(BUSY_AND_COME, COME), false);
  assert.equal(hasArrived(BUSY, COME), false);
});

test("an empty line is no news", () => {
  assert.equal(hasArrived(COME, FREE), false);
  assert.equal(hasArrived(FREE, FREE), false);
});
