// Which key of the desk was meant.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf } from "../../server/web/shared/static/desk/key.js";

const nowhere = { localName: "body" };
const pressed = (key, more = {}) => ({ key, ...more });

test("a letter means its button, large or small", () => {
  assert.equal(keyOf(pressed("n"), nowhere), "n");
  assert.equal(keyOf(pressed("N"), nowhere), "n");
});

test("enter means the main button when nothing has the focus", () => {
  assert.equal(keyOf(pressed("Enter"), nowhere), "enter");
  assert.equal(keyOf(pressed("Enter"), null), "enter");
});

test("enter on another button means that button", () => {
  for (const localName of ["button", "a", "summary"]) assert.equal(keyOf(pressed("Enter"), { localName }), null);
});

test("a letter means its button wherever the focus is, but not while somebody types", () => {
  assert.equal(keyOf(pressed("r"), { localName: "button" }), "r");
  assert.equal(keyOf(pressed("r"), { localName: "input", type: "text" }), null);
  assert.equal(keyOf(pressed("r"), { localName: "textarea" }), null);
});

test("a letter means its button on what is only ticked", () => {
  for (const type of ["checkbox", "radio"]) assert.equal(keyOf(pressed("r"), { localName: "input", type }), "r");
});

test("a key that is held down presses once", () => {
  assert.equal(keyOf(pressed("Enter", { repeat: true }), nowhere), null);
});

test("the browser keeps its own shortcuts", () => {
  for (const held of ["ctrlKey", "altKey", "metaKey"]) assert.equal(keyOf(pressed("r", { [held]: true }), nowhere), null);
});

test("keys without a sign mean nothing", () => {
  for (const key of ["Tab", "Shift", "F5", "ArrowDown", "Dead"]) assert.equal(keyOf(pressed(key), nowhere), null);
});
