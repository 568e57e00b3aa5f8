// Somebody at the keypad: what its keys mean, and what comes next on the glass.
import assert from "node:assert/strict";
import test from "node:test";
import { meaning, moved } from "../../kiosk/keys/keypad.js";

test("five keys are enough: on, back through the list, choose, leave, hear again", () => {
  const meant = ["ArrowDown", "ArrowUp", "Enter", "Escape", "F1"].map((key) => meaning(key, true));

  assert.deepEqual(meant, ["next", "previous", null, "back", "again"]);
});

test("what presses a control is left to it, and says anything else once more", () => {
  assert.deepEqual(["Enter", " "].map((key) => meaning(key, false)), ["again", "again"]);
});

test("letters and figures mean nothing", () => {
  assert.deepEqual(["a", "7", "Shift", "Tab", "F5"].map((key) => meaning(key, false)), [null, null, null, null, null]);
});

test("the list is gone through one by one, and its turning is said", () => {
  assert.deepEqual(moved(3, 0, 1), { at: 1, turned: null });
  assert.deepEqual(moved(3, 2, 1), { at: 0, turned: "list-begins" });
  assert.deepEqual(moved(3, 0, -1), { at: 2, turned: "list-ends" });
});

test("the first key comes to the first thing, and the last one from behind", () => {
  assert.deepEqual(moved(3, -1, 1), { at: 0, turned: null });
  assert.deepEqual(moved(3, -1, -1), { at: 2, turned: null });
});
