// Where a dragged row comes to lie.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dropAt } from "../../server/web/shared/static/admin/order.js";

// a, b (with b1 and b2), c: each row is ten high.
const rows = [["a", ""], ["b", ""], ["b1", "b"], ["b2", "b"], ["c", ""]].map(([id, under], at) => ({
  id, under, top: at * 10, bottom: at * 10 + 10,
}));

test("above everything it is the first", () => {
  assert.deepEqual(dropAt(rows, -5), { under: "", before: "a" });
});

test("below everything it is the last", () => {
  assert.deepEqual(dropAt(rows, 99), { under: "", before: "" });
});

test("between the rows of a group it belongs to the group", () => {
  assert.deepEqual(dropAt(rows, 19), { under: "b", before: "b1" });
  assert.deepEqual(dropAt(rows, 29), { under: "b", before: "b2" });
});

test("behind the last row of a group the hand decides, by how far right it is", () => {
  assert.deepEqual(dropAt(rows, 39, { indented: true }), { under: "b", before: "" });
  assert.deepEqual(dropAt(rows, 39, { indented: false }), { under: "", before: "c" });
});

test("a group never comes into another one", () => {
  assert.deepEqual(dropAt(rows, 29, { isGroup: true }), { under: "", before: "c" });
  assert.deepEqual(dropAt(rows, 9, { isGroup: true, indented: true }), { under: "", before: "b" });
});
