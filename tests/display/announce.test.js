// What the wall announces: every new call once, one after the other, and nothing that is over.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as announce from "../../display/announce.js";
import { NOON, announcedIn, call } from "./calls.js";

const nothing = announce.begin([]);
const hear = (memory, calls, seconds = 0) => announce.hear(memory, calls, NOON + seconds * 1000);
const announced = (memory, seconds = 60, sound = 1.5) => announcedIn(announce, memory, seconds, sound);
const keysOf = (memory) => announced(memory).keys.map((each) => each.key);
const startsOf = (memory, sound) => announced(memory, 60, sound).keys.map((each) => each.at);

test("two calls within ten milliseconds are announced one after the other, in the order of the calls", () => {
  const memory = hear(nothing, [call("2:1", 0.01), call("1:1", 0)], 1);

  const { keys } = announced(memory);

  assert.deepEqual(keys, [{ key: "1:1", at: 0 }, { key: "2:1", at: announce.TURN / 1000 }]);
});

test("a call is announced once, however often it is on the board", () => {
  const memory = announced(hear(nothing, [call("1:1")])).memory;

  const again = hear(memory, [call("1:1")], 20);

  assert.deepEqual(keysOf(again), []);
});

test("a recall is announced again", () => {
  const memory = announced(hear(nothing, [call("1:1")])).memory;

  const again = hear(memory, [call("1:2", 30)], 30);

  assert.deepEqual(keysOf(again), ["1:2"]);
});

test("after a reload between two announcements only what was not begun is announced", () => {
  const calls = [call("1:1"), call("2:1", 1)];
  const begun = announce.sounded(announce.advance(hear(nothing, calls, 2), 0), calls[0]);

  const reloaded = hear(announce.begin(begun.heard, announce.cutNow(begun)), calls, 4);

  assert.deepEqual(keysOf(reloaded), ["2:1"]);
});

test("after an hour without network only calls younger than two minutes are announced", () => {
  const hour = 3600;
  const before = announced(hear(nothing, [call("1:1")])).memory;
  const calls = [call("1:1"), call("2:1", hour - 120), call("3:1", hour - 119)];

  const after = hear(before, calls, hour);

  assert.deepEqual(keysOf(after), ["3:1"]);
});

test("a hall that begins again with the same keys is announced", () => {
  const memory = announced(hear(nothing, [call("1:1")])).memory;

  const again = hear(memory, [call("1:1", 60)], 60);

  assert.deepEqual(keysOf(again), ["1:1"]);
});

test("a call that is taken back before its turn is not announced", () => {
  const begun = announce.advance(hear(nothing, [call("1:1"), call("2:1", 1)], 1), 0);

  const memory = hear(begun, [call("1:1")], 2);

  assert.deepEqual(keysOf(memory), []);
});

test("a call that is taken back after its turn began is no longer lit", () => {
  const begun = announce.advance(hear(nothing, [call("1:1")]), 0);

  const memory = hear(begun, [], 3);

  assert.deepEqual(memory.lit, []);
});

test("a call that eight newer ones have pushed off the board is still announced", () => {
  const waiting = hear(nothing, [call("1:1")]);
  const newer = Array.from({ length: announce.LAST }, (_, at) => call(`2${at}:1`, 1 + at, { current: false }));

  const memory = hear(waiting, newer, 10);

  assert.deepEqual(keysOf(memory), ["1:1"].concat(newer.map((each) => each.key)));
});

test("a call whose person has come already is still announced and lit for its time", () => {
  const memory = hear(nothing, [call("1:1", 0, { current: false })]);

  const now = announce.sounded(announce.advance(memory, 0), call("1:1"));

  assert.equal(now.turn.call.key, "1:1");
  assert.equal(announce.advance(now, announce.LIT - 1).lit.length, 1);
  assert.equal(announce.advance(now, announce.LIT).lit.length, 0);
});

test("a call stays lit for as long as it is being said", () => {
  const memory = announce.advance(hear(nothing, [call("1:1")]), 0);

  const said = announce.advance(memory, announce.LIT + 3000);

  assert.deepEqual(said.lit.map((light) => light.call.key), ["1:1"]);
});

test("a call that is taken back while it is being said has no turn any more", () => {
  const begun = announce.advance(hear(nothing, [call("1:1")]), 0);

  const memory = hear(begun, [], 3);

  assert.equal(memory.turn, null);
});

test("a call stays lit while the next one has its turn", () => {
  const memory = hear(nothing, [call("1:1"), call("2:1", 1)], 2);

  const now = announced(memory, announce.TURN / 1000 + 1).memory;

  assert.deepEqual(now.lit.map((light) => light.call.key), ["1:1", "2:1"]);
});

test("a long sound is not cut short by the next call", () => {
  const memory = hear(nothing, [call("1:1"), call("2:1", 1)], 2);

  const starts = startsOf(memory, 9);

  assert.deepEqual(starts, [0, 9.25]);
});

test("a sound that never ends does not hold up the next call", () => {
  const memory = hear(nothing, [call("1:1"), call("2:1", 1)], 2);

  const starts = startsOf(memory, Infinity);

  assert.deepEqual(starts, [0, announce.WATCHDOG / 1000]);
});

test("forty calls at once are all announced, each exactly once and faster than usual", () => {
  const calls = Array.from({ length: 40 }, (_, at) => call(`${at}:1`, at / 100));

  const { keys } = announced(hear(nothing, calls, 1), 120);

  assert.deepEqual(keys.map((each) => each.key), calls.map((each) => each.key));
  assert.ok(keys[39].at < 40 * 3);
});

test("what is remembered stays small through a long day", () => {
  let memory = nothing;

  for (let at = 0; at < 2000; at += 1) memory = announced(hear(memory, [call(`${at}:1`)]), 6).memory;

  assert.equal(memory.heard.length, 500);
  assert.deepEqual(memory.waiting, []);
});
