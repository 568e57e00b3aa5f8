// Letters are as high as the distance asks, on every glass, and the calls are paged before they become too small.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { furniture, mostCalls } from "../../display/furniture.js";
import { CAP, capacity, layout } from "../../display/layout.js";
import { letters } from "../../display/letters.js";

const SIDEWAYS = { width: 1920, height: 1080 };
const UPRIGHT = { width: 1080, height: 1920 };
const STRIP = { width: 1920, height: 360 };
const agreed = JSON.parse(readFileSync(new URL("../contract/wall_letters.json", import.meta.url)));

const millimetres = (size, inches, screen) => (size * CAP * inches * 25.4) / Math.hypot(screen.width, screen.height);
const asked = (screen, wall, other = {}) => ({
  layout: wall.layout || "rooms", screen, letters: letters(wall, screen), text: { digits: 3, label: 5.9 }, recent: 8, next: 0,
  past: { number: 2.5, desk: 4.5 }, ...other,
});

test("a figure is 61 millimetres high at five metres and 122 at ten, whatever glass it stands on", () => {
  const sizes = [[32, 5], [55, 5], [55, 10], [75, 10]].map(([screen_inches, distance]) => {
    const { least, quiet } = letters({ screen_inches, distance }, SIDEWAYS);
    return [least, quiet].map((size) => Math.floor(millimetres(size, screen_inches, SIDEWAYS)));
  });

  assert.deepEqual(sizes, [[61, 30], [61, 30], [122, 61], [122, 61]]);
});

test("without a distance nothing is too small", () => {
  assert.deepEqual(letters({ screen_inches: 55, distance: null }, SIDEWAYS), { least: 0, quiet: 0 });
});

test("the calls that fit are all high enough, and one more would not be", () => {
  const area = { width: 1200, height: 760, gap: 16 };
  const text = { digits: 3, label: 5.9 };
  const { least } = letters({ screen_inches: 55, distance: 5 }, SIDEWAYS);

  const count = capacity(9, area, text, least);
  const [shown, more] = [count, count + 1].map((calls) => layout(calls, area, text, least));

  assert.ok(count >= 2);
  assert.ok(Math.min(shown.number, shown.label) >= least);
  assert.equal(more.fits, false);
});

test("one call is shown even where nothing can be read from so far", () => {
  assert.equal(capacity(9, { width: 300, height: 200, gap: 16 }, { digits: 3, label: 12 }, 400), 1);
});

test("a wall and lotse site check count the same calls", () => {
  const counted = agreed.map(({ layout: name, screen_inches, distance, label, half }) => {
    const screen = name === "strip" ? STRIP : SIDEWAYS;
    const { least } = letters({ screen_inches, distance }, screen);
    const edge = (9.6 * Math.min(screen.width, screen.height)) / 108;
    const area = { width: screen.width - edge, height: screen.height - edge, gap: 0 };
    const found = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((rows) =>
      layout(1, { ...area, height: area.height / rows }, { digits: 3, label, half }, least).fits);
    return Math.max(0, ...found);
  });

  assert.deepEqual(counted, agreed.map(({ holds }) => holds));
});

test("what is less needed goes first, so that a call can be read", () => {
  const near = furniture(asked(SIDEWAYS, { screen_inches: 75, distance: 4 }));
  const far = furniture(asked(SIDEWAYS, { screen_inches: 55, distance: 5 }));
  const farthest = furniture(asked(SIDEWAYS, { screen_inches: 43, distance: 10 }));

  const seen = [near, far, farthest].map(({ head, foot, side }) => [head, foot, side]);

  assert.deepEqual(seen, [[true, true, true], [true, true, false], [false, false, false]]);
});

test("history and hints are at least half as high as a call", () => {
  const { quiet } = letters({ screen_inches: 55, distance: 5 }, SIDEWAYS);

  const { small, medium } = furniture(asked(SIDEWAYS, { screen_inches: 55, distance: 5 }));

  assert.ok(Math.min(small, medium) >= quiet);
});

test("a strip shows calls and nothing else, an overflow no history, a wall for one room one call", () => {
  const strip = furniture(asked(STRIP, { layout: "strip" }));
  const overflow = furniture(asked(SIDEWAYS, { layout: "overflow" }));
  const most = [["strip", STRIP], ["strip", { width: 360, height: 1920 }], ["room", SIDEWAYS], ["rooms", UPRIGHT]];

  const counts = most.map(([name, screen]) => mostCalls(name, screen));

  assert.deepEqual([strip.head, strip.foot, strip.side, overflow.side], [false, false, false, false]);
  assert.deepEqual(counts, [3, 5, 1, 9]);
});
