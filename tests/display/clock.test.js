// The hall's clock on the wall.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as clocks from "../../display/hall/clock.js";

const SITE = { timezone: "Europe/Berlin", language: "de" };
const at = (text) => Date.parse(text);

test("the time is the hall's, carried on since its last answer", () => {
  const clock = clocks.set(null, "2024-06-03T10:04:30+02:00", 5000);

  const text = clocks.timeText(clocks.read(clock, 35000), SITE);

  assert.equal(text, "10:05");
});

test("an answer without a readable time keeps the clock", () => {
  const clock = clocks.set(null, "2024-06-03T10:04:30+02:00", 0);

  assert.equal(clocks.set(clock, null, 9000), clock);
});

test("before the first answer there is no time", () => {
  assert.equal(clocks.timeText(clocks.read(null, 0), SITE), "");
});

test("midnight is 00:00 of the new day", () => {
  const midnight = at("2024-06-03T22:00:00Z");

  const said = [clocks.timeText(midnight, SITE), clocks.dateText(midnight, SITE)];

  assert.deepEqual(said, ["00:00", "Dienstag, 4. Juni"]);
});

test("blind since yesterday says which day that was", () => {
  const now = at("2024-06-04T06:00:00Z");

  const said = [at("2024-06-04T05:58:00Z"), at("2024-06-03T08:04:00Z")].map((then) => clocks.sinceText(then, now, SITE));

  assert.deepEqual(said, ["07:58", "Montag, 10:04"]);
});

test("the figures are Western ones in every language", () => {
  const noon = at("2024-06-03T10:04:00Z");

  assert.equal(clocks.timeText(noon, { timezone: "Europe/Berlin", language: "fa-AF" }), "12:04");
});
