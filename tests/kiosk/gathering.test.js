// A gathering: one tap checks an association in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { board, gathering, here, kiosk } from "./kiosk.js";

const expected = () => {
  const part = structuredClone(gathering);
  part.associations.forEach((known) => (known.here = false));
  return board({ gathering: part });
};
const opened = () => kiosk(expected()).touches("gathering");

test("without a gathering there is nothing to open", () => {
  const one = kiosk();

  one.touches("gathering");

  assert.equal(one.shows(), "rest");
});

test("one tap checks in and the list stays for the next one", () => {
  const one = opened().touches("association", { id: "verein-eins" });
  assert.deepEqual([one.shows(), one.state.here], ["gathering", "verein-eins"]);
  assert.deepEqual([one.state.question.to, one.state.question.body], ["check-in", { request: "request-1", association: "verein-eins" }]);

  one.hears(here);

  assert.deepEqual([one.shows(), one.state.here, one.state.question], ["gathering", "verein-eins", null]);
});

test("ten taps are one question, and who is here is not checked in again", () => {
  const one = opened();
  for (let tap = 0; tap < 10; tap += 1) one.touches("association", { id: "verein-eins" });
  one.hears(here).sees({ gathering });

  one.touches("association", { id: "verein-eins" });

  assert.equal(one.ids, 1);
});

test("a gathering is opened while the hall is closed too", () => {
  const one = kiosk(Object.assign(expected(), { opening: { open: false, hint: {}, early: null } }));

  one.touches("gathering");

  assert.equal(one.shows(), "gathering");
});

test("when the gathering is over its list is gone", () => {
  const one = opened();

  one.sees({ gathering: null });

  assert.equal(one.shows(), "rest");
});

test("the page stays when somebody checks in on it", () => {
  const one = opened().touches("page", { to: 1 });

  one.touches("association", { id: "verein-eins" }).hears(here);

  assert.equal(one.state.page, 1);
});
