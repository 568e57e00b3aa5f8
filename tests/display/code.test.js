// The code a wall is let in with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeIn, isWhole, tidy } from "../../display/hall/code.js";

test("what is typed becomes a code as it is written", () => {
  const typed = ["k7qf3m2p", " K7QF - 3M2P ", "k7qf", "k7qf3", "K7QF-3M2PXYZ"];

  assert.deepEqual(typed.map(tidy), ["K7QF-3M2P", "K7QF-3M2P", "K7QF", "K7QF-3", "K7QF-3M2P"]);
});

test("only a whole code is sent", () => {
  assert.deepEqual(["K7QF-3M2P", "K7QF-3M2", ""].map(isWhole), [true, false, false]);
});

test("a code is found in the address, and nothing else is taken for one", () => {
  const found = ["#code=K7QF-3M2P", "#code=k7qf3m2p", "#code=", "#else=K7QF-3M2P", ""].map(codeIn);

  assert.deepEqual(found, ["K7QF-3M2P", "K7QF-3M2P", null, null, null]);
});
