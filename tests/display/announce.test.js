// What the wall announces: every new call once, one after the other, and nothing that is over.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as announce from "../../display/announce.js";
import { NOON, announcedIn, call } from "./calls.js";

const keysOf = (announced) => announced.keys.map((each) => each.key);

test("two calls within ten milliseconds are announced one after the other, in the order of the calls", () => {
  const memory = announce.hear(announce.begin([]), [call("2:1", 0.01), call("1:1", 0)], NOON + 1000);

  const announced = announcedIn(announce, memory, 20);

  assert.deepEqual(keysOf(announced), ["1:1", "2:1"]);
  assert.ok(announced.keys[1].at - announced.keys[0].at >= 2.5);
});

test("a call is announced once, however often it is on the board", () => {
  let memory = announce.hear(announce.begin([]), [call("1:1")], NOON);
  memory = announcedIn(announce, memory, 10).memory;

  memory = announce.hear(memory, [call("1:1")], NOON + 20000);

  assert.deepEqual(keysOf(announcedIn(announce, memory, 10)), []);
});

test("a recall is announced again", () => {
  let memory = announcedIn(announce, announce.hear(announce.begin([]), [call("1:1")], NOON), 10).memory;

  memory = announce.hear(memory, [call("1:2", 30)], NOON + 30000);

  assert.deepEqual(keysOf(announcedIn(announce, memory, 10)), ["1:2"]);
});

test("after a reload nothing is announced that was announced before", () => {
  const before = announcedIn(announce, announce.hear(announce.begin([]), [call("1:1"), call("2:1", 1)], NOON), 30).memory;

  const after = announce.hear(announce.begin(before.heard), [call("1:1"), call("2:1", 1)], NOON + 40000);

  assert.deepEqual(keysOf(announcedIn(announce, after, 10)), []);
});

test("after an hour without network only calls younger than two minutes are announced", () => {
  const hour = 3600;
  const calls = [call("1:1", 60), call("2:1", hour - 121), call("3:1", hour - 30)];

  const memory = announce.hear(announce.begin([]), calls, NOON + hour * 1000);

  assert.deepEqual(keysOf(announcedIn(announce, memory, 30)), ["3:1"]);
});

test("a call that is taken back before its turn is not announced", () => {
  let memory = announce.hear(announce.begin([]), [call("1:1"), call("2:1", 1)], NOON);
  memory = announce.advance(memory, 0);

  memory = announce.hear(memory, [call("1:1")], NOON + 1000);

  assert.deepEqual(memory.waiting, []);
});

test("a call whose person has come already is still announced and lit for its time", () => {
  const memory = announce.hear(announce.begin([]), [call("1:1", 0, { current: false })], NOON + 500);

  const now = announce.advance(memory, 0);

  assert.equal(now.turn.call.key, "1:1");
  assert.equal(now.lit.length, 1);
  assert.equal(announce.advance(now, announce.LIT).lit.length, 0);
});

test("a sound that never ends does not hold up the next call", () => {
  const memory = announce.hear(announce.begin([]), [call("1:1"), call("2:1", 1)], NOON);

  const announced = announcedIn(announce, memory, 30, Infinity);

  assert.deepEqual(keysOf(announced), ["1:1", "2:1"]);
});

test("twenty calls at once are all announced, each exactly once", () => {
  const calls = Array.from({ length: 20 }, (_, at) => call(`${at}:1`, at / 100));

  const announced = announcedIn(announce, announce.hear(announce.begin([]), calls, NOON), 120);

  assert.deepEqual(keysOf(announced), calls.map((each) => each.key));
});
