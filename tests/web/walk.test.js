// Where the arrow keys lead in a list of places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { walked } from "../../server/web/shared/static/desk/walk.js";

test("down leads from the field to the first place and on to the last, where it stays", () => {
  assert.equal(walked(-1, 3, "ArrowDown"), 0);
  assert.equal(walked(1, 3, "ArrowDown"), 2);
  assert.equal(walked(2, 3, "ArrowDown"), 2);
});

test("up leads back into the field and no further", () => {
  assert.equal(walked(1, 3, "ArrowUp"), 0);
  assert.equal(walked(0, 3, "ArrowUp"), -1);
  assert.equal(walked(-1, 3, "ArrowUp"), -1);
});

test("in an empty list the field keeps the focus", () => {
  assert.equal(walked(-1, 0, "ArrowDown"), -1);
});

test("other keys lead nowhere", () => {
  for (const key of ["Enter", "Tab", "a", "+"]) assert.equal(walked(0, 3, key), null);
});
