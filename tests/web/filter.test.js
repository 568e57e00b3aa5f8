// Which places fit what somebody types.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fits } from "../../server/web/shared/static/desk/filter.js";

test("every word that was typed must stand somewhere", () => {
  assert.equal(fits("Büro der Caritas, Platz 7", "caritas büro"), true);
  assert.equal(fits("Büro der Caritas, Platz 7", "caritas jobcenter"), false);
});

test("small letters and accents do not matter", () => {
  assert.equal(fits("Ausländerbehörde", "AUSLANDERBEHORDE"), true);
  assert.equal(fits("Große Straße", "strasse"), true);
});

test("nothing typed fits everything", () => {
  assert.equal(fits("Jobcenter", "  "), true);
});
