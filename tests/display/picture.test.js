// What the wall shows: who is awaited, the last eight, whose light is on.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as announce from "../../display/announce.js";
import { PAGE, PAGE_TIME, picture } from "../../display/picture.js";
import { DULL, NOON, board, call } from "./calls.js";

const quiet = announce.begin([]);
const over = { current: false };
const legs = (calls) => calls.map((each) => each.leg);
const beginning = (calls) => announce.advance(announce.hear(quiet, calls, NOON), 0);

test("whoever is awaited is shown now, newest first; whoever has come is among the last", () => {
  const shown = picture(board([call("1:1", 0, over), call("2:1", 10), call("3:1", 20)]), quiet, 0);

  assert.deepEqual(legs(shown.calls), ["3", "2"]);
  assert.deepEqual(legs(shown.recent), ["1"]);
});

test("the last calls are at most eight, newest first", () => {
  const calls = Array.from({ length: 12 }, (_, at) => call(`${at}:1`, at, over));

  const shown = picture(board(calls), quiet, 0);

  assert.deepEqual(legs(shown.recent), ["11", "10", "9", "8", "7", "6", "5", "4"]);
});

test("a person who came at once is shown as called for as long as the call is lit", () => {
  const calls = [call("1:1", 0, over)];
  const memory = beginning(calls);

  const shown = picture(board(calls), memory, 0);
  const later = picture(board(calls), announce.advance(announce.sounded(memory, calls[0]), announce.LIT), announce.LIT);

  assert.deepEqual(shown.calls.map((each) => [each.leg, each.lit]), [["1", true]]);
  assert.deepEqual(legs(shown.recent), []);
  assert.deepEqual(legs(later.recent), ["1"]);
});

test("a call is shown for as long as it is spoken, however long that takes", () => {
  const calls = [call("1:1", 0, over)];
  const still = announce.advance(beginning(calls), announce.LIT + 1000);

  const spoken = picture(board(calls), still, announce.LIT + 1000);
  const undone = picture(board([]), announce.hear(still, [], NOON), announce.LIT + 1000);

  assert.deepEqual(spoken.calls.map((each) => [each.leg, each.lit]), [["1", true]]);
  assert.deepEqual(legs(undone.calls), []);
});

test("a wall that cannot hold all calls shows as many as can be read", () => {
  const calls = Array.from({ length: 5 }, (_, at) => call(`${at}:1`, at));

  const shown = picture(board(calls), quiet, 0, 2);

  assert.deepEqual([shown.calls.length, shown.pages, shown.awaited.length], [2, 3, 5]);
});

test("in another waiting room all arrows point where everybody goes", () => {
  const wall = { ...DULL, go_to: { de: "Bitte in die Halle" }, arrow: "left" };

  const shown = picture(board([call("1:1")], { wall }), quiet, 0);

  assert.equal(shown.calls[0].arrow, "left");
});

test("a call that waits for its turn is shown at once and not yet lit", () => {
  const calls = [call("1:1"), call("2:1", 0.01)];

  const shown = picture(board(calls), beginning(calls), 0);

  assert.deepEqual(shown.calls.map((each) => [each.leg, each.lit]), [["2", false], ["1", true]]);
});

test("more calls than fit take turns, and everyone has one", () => {
  const calls = Array.from({ length: 20 }, (_, at) => call(`${at}:1`, at));

  const pages = [0, 1, 2].map((page) => picture(board(calls), quiet, page * PAGE_TIME));

  assert.deepEqual(pages.map((shown) => shown.calls.length), [PAGE, PAGE, 2]);
  assert.equal(new Set(pages.flatMap((shown) => legs(shown.calls))).size, 20);
});

test("the page with the call that is being announced is shown", () => {
  const calls = Array.from({ length: 12 }, (_, at) => call(`${at}:1`, at / 10));

  const shown = picture(board(calls), beginning(calls), 0);

  assert.ok(legs(shown.calls).includes("0"));
});

test("an empty hall says why it is empty", () => {
  const past = [call("1:1", 0, over)];
  const closed = { opening: { open: false } };
  const halls = [board([]), board(past), board(past, closed), board([call("2:1")], closed)];

  const rests = halls.map((hall) => picture(hall, quiet, 0).rest);

  assert.deepEqual(rests, ["nobody-yet", "nobody-now", "closed", null]);
});
