// The hall's time on a tablet, its secrets, and what a touch changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ahead, hallNow } from "../../kiosk/offline/hall-time.js";
import { newSecret } from "../../kiosk/offline/secret.js";
import { touched } from "../../kiosk/tablet/wish.js";

const SAID = "2024-06-03T22:30:00+00:00";

test("a tablet whose clock is wrong tells the hall's time", () => {
  const wrong = Date.parse("2020-01-01T00:00:00Z");

  const now = hallNow(ahead(SAID, wrong), wrong + 60000, "Europe/Berlin");

  assert.deepEqual(now, { at: "2024-06-03T22:31:00.000Z", day: "2024-06-04" });
});

test("secrets are twenty-four signs that are safe in an address, and never the same", () => {
  const secrets = Array.from({ length: 200 }, newSecret);

  assert.ok(secrets.every((secret) => /^[A-Za-z0-9_-]{24}$/.test(secret)));
  assert.equal(new Set(secrets).size, secrets.length);
});

test("after a number the next person is one person with the same language and topic", () => {
  const wish = { language: "uk", topic: "anmelden", party: 5 };

  assert.deepEqual(touched(wish, { kind: "given" }), { language: "uk", topic: "anmelden", party: 1 });
});

test("a party is one to twenty people", () => {
  const one = { language: null, topic: null, party: 1 };
  const most = { ...one, party: 20 };

  assert.equal(touched(one, { kind: "fewer" }).party, 1);
  assert.equal(touched(one, { kind: "more" }).party, 2);
  assert.equal(touched(most, { kind: "more" }).party, 20);
});
