// The notes of the chime.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LENGTH, tones } from "../../display/sound/tones.js";

test("two notes, the second lower, and all is over in less than a second and a half", () => {
  const all = tones();
  const starts = Array.from(new Set(all.map((tone) => tone.at)));
  const lowest = starts.map((at) => Math.min(...all.filter((tone) => tone.at === at).map((tone) => tone.frequency)));

  assert.equal(starts.length, 2);
  assert.ok(lowest[1] < lowest[0]);
  assert.ok(all.every((tone) => tone.at + tone.lasts <= LENGTH));
  assert.ok(LENGTH < 1.5);
});
