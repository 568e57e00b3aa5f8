// The sentences of the wall.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sentence } from "../../display/hall/words.js";

const WORDS = { language: "de", direction: "ltr", sentences: { "blind-since": "Verbindung unterbrochen seit {time}" } };

test("a sentence is filled", () => {
  assert.equal(sentence(WORDS, "blind-since", { time: "10:04" }), "Verbindung unterbrochen seit 10:04");
});

test("a place without a value stays visible, and so does a sentence that is missing", () => {
  assert.equal(sentence(WORDS, "blind-since"), "Verbindung unterbrochen seit {time}");
  assert.equal(sentence(WORDS, "gone"), "gone");
});

test("before the catalogue has come nothing is said", () => {
  assert.equal(sentence(null, "blind-since"), "");
});
