// What time does to a screen: more time, the countdown, the pause, the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countdown } from "../../kiosk/time.js";
import { asking, begun, board, kiosk, redirect, ticket } from "./kiosk.js";

const PRINTED = { papers: { 7: "printed" } };

test("who does not touch for a while is asked whether more time is needed", () => {
  const one = begun();

  one.waits(44000);
  assert.equal(one.shows(), "topics");
  one.waits(1000);

  assert.equal(one.shows(), "more-time");
  assert.equal(countdown(one.state, one.now + 5000).seconds, 15);
});

test("more time brings the same screen back", () => {
  const one = begun().touches("topic", { id: "anmelden" }).waits(45000);

  one.touches("more-time");

  assert.equal(one.shows(), "gate");
});

test("who has gone leaves nothing behind", () => {
  const one = begun().waits(45000);

  one.waits(20000);

  assert.equal(one.shows(), "rest");
  assert.equal(one.state.language, null);
});

test("another house waits for more time too, a number counts down by itself", () => {
  const sent = asking().hears(redirect).waits(45000);
  const numbered = asking(board(PRINTED)).hears(ticket);
  assert.equal(sent.shows(), "more-time");

  numbered.waits(24000);
  assert.equal(numbered.shows(), "number");
  numbered.waits(1000);

  assert.equal(numbered.shows(), "rest");
});

test("a pause stops the ring and going on lets it run from where it stood", () => {
  const one = asking(board(PRINTED)).hears(ticket).waits(10000).touches("pause");
  const left = countdown(one.state, one.now).seconds;

  one.waits(60000);
  assert.equal(countdown(one.state, one.now).seconds, left);
  one.touches("pause");

  assert.equal(Math.round(countdown(one.state, one.now).seconds), Math.round(left));
  assert.equal(one.waits(left * 1000 + 1).shows(), "rest");
});

test("a forgotten pause ends after two minutes, so that nobody's number stays on the glass", () => {
  const one = asking(board(PRINTED)).hears(ticket).touches("pause");

  one.waits(120000).waits(25000);

  assert.equal(one.shows(), "rest");
});

test("who gets no paper has twice the time to scan", () => {
  const one = asking(board({ papers: { 7: "failed" } })).hears(ticket);

  one.waits(26000);
  assert.equal(one.shows(), "number");
  one.waits(24000);

  assert.equal(one.shows(), "rest");
});

test("high contrast that somebody left behind is gone after a while", () => {
  const one = kiosk().touches("contrast");

  one.waits(45000);

  assert.equal(one.state.contrast, false);
});
