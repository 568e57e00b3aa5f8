// What stands on the wall between calls, and that a call always wins.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as announce from "../../display/announce.js";
import { around } from "../../display/around.js";
import { LINE_TIME, lineNow } from "../../display/foot.js";
import { QUIET, REST, slideNow } from "../../display/slides.js";
import { shiftNow, themeNow } from "../../display/theme.js";
import { DULL, NOON, board, call } from "./calls.js";

const slides = [{ title: "one", seconds: 5 }, { title: "two", seconds: 10 }];
const site = { language: "de" };
const title = (slide) => (slide ? slide.title : null);
const say = (key, values) => `${key} ${values.number} ${values.time}`;

test("slides come some seconds after the last call, one after the other, and then the picture of rest", () => {
  const seconds = [0, 3.9, 4.1, 8.9, 9.1, 18.9, 19.1, 28.9, 29.1];

  const shown = seconds.map((second) => title(slideNow(slides, 0, second * 1000)));

  assert.deepEqual(shown, [null, null, "one", "one", "two", "two", null, null, "one"]);
});

test("every pause begins with another slide", () => {
  assert.equal(title(slideNow(slides, 1000, 1000 + QUIET)), "two");
});

test("where there is no slide there is none", () => {
  assert.equal(slideNow([], 0, QUIET + REST), null);
});

test("no slide is shown while somebody is called", () => {
  const hall = { site, ...board([]), slides };

  const during = around(hall, { time: "10:00", ticks: 60000, quietSince: null }, say);
  const after = around(hall, { time: "10:00", ticks: 60000, quietSince: 60000 - QUIET }, say);

  assert.equal(during.slide, null);
  assert.notEqual(after.slide, null);
});

test("the line at the foot says everything in turn: the hours, who is served today, the ticker", () => {
  const ticker = [{ language: "ar", sentence: "مرحبا" }];
  const hall = { site, ...board([], { opening: { open: true, hint: "bis 18:00" }, ticker }) };

  const lines = [0, 1, 2, 3].map((turn) => lineNow(hall, [null, "bis 061"], turn * LINE_TIME).sentence);

  assert.deepEqual(lines, ["bis 18:00", "bis 061", "مرحبا", "bis 18:00"]);
});

test("how long numbers are served is said only when the hall has told it", () => {
  const lines = (served) => around({ site, ...board([], { served }) }, { time: "10:00", ticks: 0, quietSince: null }, say).line;

  assert.equal(lines({ number: "061", until: "18:00" }).sentence, "served-until 061 18:00");
  assert.equal(lines(null).sentence, "");
});

test("how long people wait is said with the figures in order, and never by a wall that hears nothing", () => {
  const heard = (key, { range, high }) => `${key} ${range} ${high}`;
  const line = (wait, isBlind) => around({ site, ...board([], { wait }) }, { time: "10:00", ticks: 0, quietSince: null, isBlind }, heard).line;

  assert.equal(line({ from: 20, to: 50 }, false).sentence, "wait \u206620–50\u2069 50");
  assert.equal(line({ from: 0, to: 15 }, false).sentence, "wait-at-most \u20660–15\u2069 15");
  assert.equal(line({ from: 20, to: 50 }, true).sentence, "");
});

test("by the hour the wall is light from one time to the other", () => {
  const wall = { ...DULL, theme: "by-hour" };

  const themes = ["07:59", "08:00", "17:59", "18:00"].map((time) => themeNow(wall, time));

  assert.deepEqual(themes, ["dark", "light", "light", "dark"]);
  assert.equal(themeNow(DULL, "12:00"), "dark");
});

test("the picture moves a few pixels every few minutes and comes back", () => {
  const places = Array.from({ length: 10 }, (_, step) => shiftNow(step * 180000));

  const steps = places.slice(1).map((place, at) => Math.max(Math.abs(place.x - places[at].x), Math.abs(place.y - places[at].y)));

  assert.ok(places.every(({ x, y }) => Math.abs(x) <= 6 && Math.abs(y) <= 6));
  assert.ok(steps.every((step) => step <= 12));
  assert.equal(new Set(places.map(({ x, y }) => `${x} ${y}`)).size, 9);
  assert.deepEqual(places[9], places[0]);
});

test("forty calls at once are announced one after the other in the order made, and never flash", () => {
  const calls = Array.from({ length: 40 }, (_, at) => call(`${at}:1`, at / 1000));
  let memory = announce.hear(announce.begin([]), calls, NOON);
  const begun = [];
  const changes = [];

  for (let ticks = 0; ticks <= 240000; ticks += 50) {
    const before = memory;
    memory = announce.advance(memory, ticks);
    if (memory.turn && memory.turn !== before.turn) begun.push(memory.turn.call.key);
    if (memory.lit.length !== before.lit.length) changes.push(ticks);
    if (memory.turn && ticks - memory.turn.since >= 1500) memory = announce.sounded(memory, memory.turn.call);
  }

  assert.deepEqual(begun, calls.map((each) => each.key));
  assert.ok(changes.every((at, place) => place < 3 || at - changes[place - 3] > 1000));
});
