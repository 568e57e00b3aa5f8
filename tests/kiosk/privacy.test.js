// What others could read over a shoulder: the veil, and what stays of somebody when the screen is cleared.
import assert from "node:assert/strict";
import { test } from "node:test";
import { shown, touch, SETTLES_IN } from "../../kiosk/flow.js";
import { view } from "../../kiosk/view.js";
import { asking, begun, board, kiosk, later, redirect, ticket } from "./kiosk.js";

const atTheGate = () => begun().touches("topic", { id: "anmelden" });

test("what somebody has chosen is veiled after eight seconds without a touch", () => {
  const one = atTheGate().waits(7999);
  assert.equal(one.shows(), "gate");

  one.waits(1);

  assert.equal(one.shows(), "veil");
});

test("the hall decides after how many seconds", () => {
  const one = kiosk(board({ kiosk: { ...board().kiosk, dim_after: 20 } })).touches("language", { code: "ar" }).touches("topic", { id: "anmelden" });

  assert.equal(one.waits(19999).shows(), "gate");
  assert.equal(one.waits(1).shows(), "veil");
});

test("a touch on the veil lifts it and chooses nothing, whatever stands below", () => {
  const one = atTheGate().waits(8000).touches("answer", { id: "eu" });
  assert.equal(one.shows(), "gate");
  assert.equal(one.state.question, null);

  one.touches("answer", { id: "eu" });

  assert.equal(one.shows(), "asking");
});

test("a touch on contrast on the veil lifts it and changes nothing", () => {
  const one = atTheGate().waits(8000).touches("contrast");

  assert.equal(one.shows(), "gate");
  assert.equal(one.state.contrast, false);
});

test("where there is much to read the veil comes later, and still comes", () => {
  for (const answer of [redirect, later]) {
    const one = asking().hears(answer);

    assert.notEqual(one.waits(23999).shows(), "veil");
    assert.equal(one.waits(1).shows(), "veil");
  }
});

test("who listens is not interrupted at once", () => {
  const one = atTheGate().touches("speech").waits(8000);
  assert.equal(one.shows(), "gate");

  assert.equal(one.waits(8000).shows(), "veil");
});

test("the number and the list of topics are nobody's secret and stay", () => {
  assert.equal(begun().waits(9000).shows(), "topics");
  assert.equal(asking().hears(ticket).waits(9000).shows(), "number");
});

test("under the veil time goes on: more time is asked for, then the screen is cleared", () => {
  const one = atTheGate().waits(8000).waits(37000);
  assert.equal(one.shows(), "more-time");

  one.touches("more-time");
  assert.equal(one.shows(), "gate");
  one.waits(45000).waits(20000);

  assert.equal(one.shows(), "rest");
  assert.equal(one.state.topic, null);
});

test("a cleared screen is as it was before anybody came", () => {
  const one = atTheGate().touches("large").touches("lower").touches("contrast").touches("back").touches("topic", { id: "jobcenter" });
  one.hears(later).touches("done");

  const { shownAt, touchedAt, settlesAt, ...left } = one.state;
  const { shownAt: a, touchedAt: b, settlesAt: c, ...fresh } = kiosk().state;

  assert.deepEqual(left, fresh);
});

test("large stays from screen to screen, with the language, until the next person", () => {
  const one = asking().touches("large").hears(ticket);
  assert.equal(view(one.state, one.now, "de").large, true);

  one.touches("done");

  assert.equal(view(one.state, one.now, "de").large, false);
});

test("a page that was turned stays behind a choice and is there again on the way back", () => {
  const one = begun().touches("page", { to: 1 }).touches("topic", { id: "sprachkurs" });
  assert.equal(one.state.page, 0);

  one.touches("back");

  assert.equal(one.state.page, 1);
});

test("contrast, large and lower can be touched while a screen is still settling", () => {
  const one = begun();

  for (const kind of ["contrast", "large", "lower"]) one.taps(kind);

  assert.deepEqual([one.state.contrast, one.state.large, one.state.low], [true, true, true]);
  assert.ok(SETTLES_IN > 0);
  assert.equal(shown(touch(one.state, { kind: "large" }, one.now, () => "")), "topics");
});
