// How large the numbers are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CAP, layout } from "../../display/layout.js";

const SIDEWAYS = { width: 1368, height: 778, gap: 16 }; // what is left for the calls on 1920 × 1080
const UPRIGHT = { width: 984, height: 1180, gap: 16 }; // and on 1080 × 1920
const TEXT = { digits: 3, label: 5.8 }; // "047", and "→ Zimmer 10"

const capOf = (count, area, text = TEXT) => layout(count, area, text).number * CAP;

test("nine numbers are as tall as a ninth of the height sideways and a fourteenth upright", () => {
  const caps = [capOf(9, SIDEWAYS), capOf(9, UPRIGHT)];

  assert.ok(caps[0] >= 1080 / 11, `${caps[0]} px sideways`);
  assert.ok(caps[1] >= 1920 / 21, `${caps[1]} px upright`);
});

test("one number fills the space", () => {
  const one = layout(1, SIDEWAYS, TEXT);

  assert.ok(one.number * CAP > SIDEWAYS.height * 0.38);
  assert.ok(one.label * TEXT.label > SIDEWAYS.width * 0.7);
});

test("fewer calls are never smaller than more calls", () => {
  [SIDEWAYS, UPRIGHT].forEach((area) => {
    const caps = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => capOf(count, area));

    const sorted = caps.slice().sort((one, other) => other - one);

    assert.ok(caps.every((cap, place) => cap >= sorted[place] * 0.9), caps.join(" "));
  });
});

test("no corner stays empty: the first cell takes what is left over", () => {
  [1, 2, 3, 4, 5, 6, 7, 8, 9].forEach((count) => {
    const found = layout(count, SIDEWAYS, TEXT);

    assert.equal(count - 1 + found.first, found.columns * found.rows);
  });
});

test("number and label stay inside their cell, also with four figures and a long room name", () => {
  const texts = [TEXT, { digits: 4, label: 5.8 }, { digits: 3, label: 14.5 }];
  const areas = [SIDEWAYS, UPRIGHT, { width: 700, height: 300, gap: 8 }];

  const all = areas.flatMap((area) => texts.flatMap((text) => [1, 2, 5, 9].map((count) => [area, text, count])));

  all.forEach(([area, text, count]) => {
    const found = layout(count, area, text);
    const width = (area.width - area.gap * (found.columns - 1)) / found.columns;
    const height = (area.height - area.gap * (found.rows - 1)) / found.rows;
    const who = found.number * (0.8 + 0.16 + text.digits * 0.572 + 0.4);
    const where = found.label * text.label + found.number * (found.stacked ? 0.4 : 0.2);
    assert.ok((found.stacked ? Math.max(who, where) : who + where) <= width + 1, JSON.stringify(found));
    assert.ok(found.number * CAP <= height, JSON.stringify(found));
  });
});
