// What is heard of a call: when it chimes, what a reload leaves to say, how loud, and since when nothing is heard.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as announce from "../../display/announce.js";
import * as silence from "../../display/sound/silence.js";
import { volumeNow } from "../../display/sound/volume.js";
import { NOON, call } from "./calls.js";

const hear = (memory, calls, seconds = 0) => announce.hear(memory, calls, NOON + seconds * 1000);
const inLine = (count) => Array.from({ length: count }, (_, at) => call(`${at}:1`, at / 100));

/** Whether each of so many calls chimes that were made at once. */
function chimesOf(count) {
  let memory = hear(announce.begin([]), inLine(count), 1);
  const chimes = [];
  for (let ticks = 0; memory.waiting.length || memory.turn; ticks += 250) {
    const { turn } = memory;
    memory = announce.advance(memory, ticks);
    if (memory.turn && memory.turn !== turn) {
      chimes.push(memory.turn.chimes);
      memory = announce.sounded(memory, memory.turn.call);
    }
  }
  return chimes;
}

test("two calls at once chime each", () => {
  assert.deepEqual(chimesOf(2), [true, true]);
});

test("a burst chimes once", () => {
  assert.deepEqual(chimesOf(6), [true, false, false, false, false, false]);
});

test("what a reload has cut short is said from the part that was not said yet, without the chime", () => {
  const [said] = inLine(1);
  const begun = announce.partSaid(announce.advance(hear(announce.begin([]), [said]), 0), said);

  const again = announce.advance(hear(announce.begin(begun.heard, announce.cutNow(begun)), [said], 3), 0);

  assert.deepEqual([again.turn.call.key, again.turn.said, again.turn.chimes], ["0:1", 1, false]);
});

test("what a reload has cut short before anything was said begins with the chime", () => {
  const [said] = inLine(1);
  const begun = announce.advance(hear(announce.begin([]), [said]), 0);

  const again = announce.advance(hear(announce.begin(begun.heard, announce.cutNow(begun)), [said], 3), 0);

  assert.deepEqual([again.turn.said, again.turn.chimes], [0, true]);
});

test("what was cut short twice is not said a third time", () => {
  const [said] = inLine(1);
  let memory = announce.begin([]);

  for (let reloads = 0; reloads < 2; reloads += 1) {
    memory = announce.advance(hear(memory, [said]), 0);
    memory = announce.begin(memory.heard, announce.cutNow(memory));
  }

  assert.deepEqual(hear(memory, [said]).waiting, []);
});

test("the sounds of the call that is said and of the next few are needed soon", () => {
  const memory = announce.advance(hear(announce.begin([]), inLine(9), 1), 0);

  const needed = announce.soon(memory).map((each) => each.key);

  assert.deepEqual(needed, ["0:1", "1:1", "2:1", "3:1", "4:1"]);
});

const WALL = {
  speaks: true,
  volume: 60,
  loud: [{ begins: "08:00", ends: "10:00", volume: 90 }],
  quiet: [{ begins: "12:30", ends: "13:00" }, { begins: "20:00", ends: "07:30" }],
};

test("the volume changes at the very minute", () => {
  const at = (time) => volumeNow(WALL, time);

  assert.deepEqual(["07:29", "07:30", "07:59", "08:00", "09:59", "10:00"].map(at), [0, 60, 60, 90, 90, 60]);
  assert.deepEqual(["12:29", "12:30", "12:59", "13:00"].map(at), [60, 0, 0, 60]);
  assert.deepEqual(["19:59", "20:00", "23:59", "00:00"].map(at), [60, 0, 0, 0]);
});

test("a quiet hour is quiet although it would be a loud one", () => {
  const wall = { ...WALL, quiet: [{ begins: "09:00", ends: "09:15" }] };

  assert.deepEqual(["08:59", "09:00", "09:15"].map((time) => volumeNow(wall, time)), [90, 0, 90]);
});

test("a wall that only shows is silent at every hour", () => {
  assert.equal(volumeNow({ ...WALL, speaks: false }, "09:00"), 0);
});

test("sound that the browser holds back is missing since then, until it is let out", () => {
  const blocked = silence.allowed(silence.begin(), false, 1000);

  const later = silence.announced(silence.allowed(blocked, false, 5000), false, 9000);

  assert.deepEqual(later, { since: 1000, blocked: true });
  assert.deepEqual(silence.allowed(later, true, 9500), silence.begin());
});

test("sound that fails is missing since the first announcement that was not heard", () => {
  const first = silence.announced(silence.begin(), false, 1000);

  const second = silence.announced(first, false, 7000);

  assert.deepEqual(second, { since: 1000, blocked: false });
  assert.deepEqual(silence.announced(second, true, 9000), silence.begin());
});

test("an announcement that should only be seen says nothing about the sound", () => {
  const broken = silence.announced(silence.begin(), false, 1000);

  assert.deepEqual(silence.announced(broken, null, 2000), broken);
});

test("the server is told in one word", () => {
  const broken = silence.announced(silence.begin(), false, 1000);
  const blocked = silence.allowed(silence.begin(), false, 1000);

  const told = [silence.begin(), broken, blocked].map((each) => silence.told(each, true));

  assert.deepEqual(told, ["heard", "broken", "blocked"]);
  assert.equal(silence.told(blocked, false), "off");
});
