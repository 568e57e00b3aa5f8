// What a cue asks of a visitor's phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buzzOf, isNew, kindOf } from "../../server/web/shared/static/phone/cue.js";

test("the first call is new, the same one seen again is not, and a second call is", () => {
  assert.equal(isNew("7 called 1 1795424700", ""), true);
  assert.equal(isNew("7 called 1 1795424700", "7 called 1 1795424700"), false);
  assert.equal(isNew("7 called 2 1795424760", "7 called 1 1795424700"), true);
});

test("soon is said once for a leg, and not after its call", () => {
  assert.equal(isNew("7 soon", ""), true);
  assert.equal(isNew("7 soon", "7 soon"), false);
  assert.equal(isNew("7 soon", "7 called 1 1795424700"), false);
  assert.equal(isNew("8 soon", "7 called 1 1795424700"), true);
});

test("nothing to say is never new", () => {
  assert.equal(isNew("", "7 soon"), false);
  assert.equal(kindOf(""), "");
});

test("a call is felt longer than that it comes soon", () => {
  assert.ok(buzzOf("7 called 1 1795424700").length > buzzOf("7 soon").length);
  assert.deepEqual(buzzOf("7 wave 1 1795424700"), buzzOf("7 called 1 1795424700"));
});
