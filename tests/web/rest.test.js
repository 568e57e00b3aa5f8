// For how long a page rests before it looks again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rest } from "../../server/web/shared/static/page/rest.js";

test("half a minute where the server names no other time", () => {
  assert.equal(rest(0, false, 0), 30000);
  assert.equal(rest(0, true, 1), 30000);
});

test("a page without news looks when the server says", () => {
  assert.equal(rest(10, false, 0.5), 10000);
  assert.equal(rest(60, false, 0.5), 60000);
});

test("a page that hears news looks less often", () => {
  assert.equal(rest(10, true, 0.5), 30000);
  assert.equal(rest(60, true, 0.5), 120000);
});

test("pages that began in the same moment do not stay together", () => {
  assert.equal(rest(60, false, 0), 45000);
  assert.equal(rest(60, false, 1), 75000);
});
