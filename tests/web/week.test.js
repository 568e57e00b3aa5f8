// How a bar of the week changes under a finger.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brief, clock, dragged, drawn, minuteAt, overlaps, partAt, snapped } from "../../server/web/shared/static/admin/week.js";

const axis = { begins: 480, ends: 1020 };
const bar = { opens: 540, closes: 720 };

test("a dragged end comes to the nearest quarter of an hour", () => {
  assert.deepEqual(dragged(bar, "end", 37, axis), { opens: 540, closes: 750 });
  assert.deepEqual(dragged(bar, "start", -8, axis), { opens: 525, closes: 720 });
});

test("a bar that is dragged as a whole keeps its length and stays in the day", () => {
  assert.deepEqual(dragged(bar, "whole", 60, axis), { opens: 600, closes: 780 });
  assert.deepEqual(dragged(bar, "whole", 9999, axis), { opens: 840, closes: 1020 });
  assert.deepEqual(dragged(bar, "whole", -9999, axis), { opens: 480, closes: 660 });
});

test("an end never passes the other one", () => {
  assert.deepEqual(dragged(bar, "end", -9999, axis), { opens: 540, closes: 555 });
  assert.deepEqual(dragged(bar, "start", 9999, axis), { opens: 705, closes: 720 });
});

test("a new bar can be drawn in either direction, but not by a mere touch", () => {
  assert.deepEqual(drawn(602, 658, axis), { opens: 600, closes: 660 });
  assert.deepEqual(drawn(658, 602, axis), { opens: 600, closes: 660 });
  assert.equal(drawn(600, 612, axis), null);
});

test("a point of the day is a minute", () => {
  assert.equal(minuteAt(0, 100, axis), 480);
  assert.equal(minuteAt(50, 100, axis), 750);
  assert.equal(minuteAt(-5, 100, axis), 480);
  assert.equal(snapped(minuteAt(51, 100, axis)), 750);
});

test("a narrow bar still has a middle", () => {
  assert.equal(partAt(3, 100), "start");
  assert.equal(partAt(50, 100), "whole");
  assert.equal(partAt(95, 100), "end");
  assert.equal(partAt(10, 20), "whole");
});

test("bars that only touch do not lie on each other", () => {
  assert.equal(overlaps(bar, [{ opens: 720, closes: 780 }]), false);
  assert.equal(overlaps(bar, [{ opens: 719, closes: 780 }]), true);
});

test("times stand as a form writes them", () => {
  assert.equal(clock(495), "08:15");
  assert.equal(clock(1440), "00:00");
  assert.deepEqual([brief(480), brief(495), brief(1440)], ["8", "8:15", "24"]);
});
