// Waves and notices on the wall: announced like a call, once each time, and readable by everybody.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as announce from "../../display/announce.js";
import { inTurn } from "../../display/languages.js";
import { picture } from "../../display/picture.js";
import { announced } from "../../display/wave.js";
import { NOON, announcedIn, board, call } from "./calls.js";

const nothing = announce.begin([]);
const site = { language: "de" };
const place = { de: "Bitte in den Saal.", uk: "Заходьте до зали.", en: "Please come into the hall." };

function wave(calls = 1, seconds = 0, other = {}) {
  const called_at = new Date(NOON + seconds * 1000).toISOString();
  return { key: `wave-4:${calls}`, first: "040", last: "049", place, calls, called_at, ...other };
}

const hear = (memory, shown, seconds = 0) => announce.hear(memory, announced(shown), NOON + seconds * 1000);
const keysOf = (memory) => announcedIn(announce, memory, 60).keys.map((each) => each.key);

test("a wave has its turn between the calls, in the order of calling", () => {
  const shown = board([call("1:1", 0), call("2:1", 2)], { wave: wave(1, 1), site });

  const memory = hear(nothing, shown, 3);

  assert.deepEqual(keysOf(memory), ["1:1", "wave-4:1", "2:1"]);
});

test("a wave is announced once, and once more when it is called again", () => {
  const first = board([], { wave: wave(), site });
  const { keys, memory } = announcedIn(announce, hear(nothing, first), 10);

  const same = hear(memory, first, 20);
  const again = hear(memory, board([], { wave: wave(2, 60), site }), 61);

  assert.deepEqual(keys.map((each) => each.key), ["wave-4:1"]);
  assert.deepEqual(keysOf(same), []);
  assert.deepEqual(keysOf(again), ["wave-4:2"]);
});

test("a wave that waits for its turn is no call to a desk", () => {
  const shown = board([call("1:1", 0)], { wave: wave(1, 1), site });
  const memory = announce.advance(hear(nothing, shown, 2), 0);

  const drawn = picture(shown, memory, 0);

  assert.deepEqual(drawn.calls.map((each) => each.leg), ["1"]);
  assert.deepEqual([drawn.wave.numbers, drawn.wave.lit], [["040", "049"], false]);
});

test("a wave that has its turn is lit, and then only shown", () => {
  const shown = board([], { wave: wave(), site });
  const memory = announce.advance(hear(nothing, shown), 0);

  const now = picture(shown, memory, 0);
  const later = picture(shown, announce.advance(announce.sounded(memory, shown.wave), announce.LIT), announce.LIT);

  assert.deepEqual([now.wave.lit, now.rest], [true, null]);
  assert.deepEqual([later.wave.lit, later.rest], [false, null]);
});

test("a wave of one number is one number", () => {
  const drawn = picture(board([], { wave: wave(1, 0, { last: "040" }), site }), nothing, 0);

  assert.deepEqual(drawn.wave.numbers, ["040"]);
});

test("the place stands in the house's language and in the others one after the other", () => {
  const shown = board([], { wave: wave(), site });

  const also = [0, 5000, 10000].map((ticks) => picture(shown, nothing, ticks).wave.also.language);

  assert.equal(picture(shown, nothing, 0).wave.place.sentence, "Bitte in den Saal.");
  assert.deepEqual(also, ["uk", "en", "uk"]);
});

test("a notice is said in every language, the house's first", () => {
  const said = [0, 5000, 10000, 15000].map((ticks) => inTurn(place, "de", ticks).language);

  assert.deepEqual(said, ["de", "uk", "en", "de"]);
});

test("a sentence that two languages share is said once", () => {
  const said = [0, 5000].map((ticks) => inTurn({ de: "Saal", "de-simple": "Saal" }, "de", ticks).language);

  assert.deepEqual(said, ["de", "de"]);
});
