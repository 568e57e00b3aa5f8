// What the wall shows: who is awaited, the last eight, and sizes that fill the room.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as announce from "../../display/announce.js";
import * as fresh from "../../display/freshness.js";
import { layout } from "../../display/layout.js";
import { picture } from "../../display/picture.js";
import { board, call } from "./calls.js";

const quiet = announce.begin([]);
const over = { current: false };

test("whoever is awaited is shown now, whoever has come is among the last", () => {
  const shown = picture(board([call("1:1", 0, over), call("2:1", 10)]), quiet, 0);

  assert.deepEqual(shown.calls.map((each) => each.leg), ["2"]);
  assert.deepEqual(shown.recent.map((each) => each.leg), ["1"]);
});

test("the last calls are at most eight, newest first", () => {
  const calls = Array.from({ length: 12 }, (_, at) => call(`${at}:1`, at, over));

  const shown = picture(board(calls), quiet, 0);

  assert.deepEqual(shown.recent.map((each) => each.leg), ["11", "10", "9", "8", "7", "6", "5", "4"]);
});

test("a call that is announced stays shown although its person has come", () => {
  const calls = [call("1:1", 0, over)];
  const memory = announce.advance(announce.hear(quiet, calls, Date.parse(calls[0].called_at)), 0);

  const shown = picture(board(calls), memory, 0);

  assert.deepEqual(shown.calls.map((each) => [each.leg, each.lit]), [["1", true]]);
});

test("more than nine calls take turns in pages", () => {
  const calls = Array.from({ length: 11 }, (_, at) => call(`${at}:1`, at));

  const first = picture(board(calls), quiet, 0);
  const second = picture(board(calls), quiet, 8000);

  assert.deepEqual([first.calls.length, second.calls.length, first.pages], [9, 2, 2]);
});

test("an empty hall says so, and a closed one too", () => {
  assert.equal(picture(board([]), quiet, 0).rest, "nobody-yet");
  assert.equal(picture(board([], { opening: { open: false } }), quiet, 0).rest, "closed");
});

test("numbers are larger the fewer there are, and never leave their cell", () => {
  const area = { width: 1290, height: 730, gap: 16 };
  const sizes = [1, 2, 3, 4, 6, 9].map((count) => layout(count, area, { digits: 3, label: 5 }));

  sizes.forEach((size, at) => {
    assert.ok(at === 0 || size.number <= sizes[at - 1].number);
    assert.ok(size.number * 0.714 <= (area.height - 16 * (size.rows - 1)) / size.rows);
  });
  assert.ok(sizes[5].number * 0.714 > 40, "nine calls are still legible");
});

test("the wall says that it is blind after 40 seconds, and sees again with the next board", () => {
  let sight = fresh.boardCame(fresh.begin(0), 0, 0);

  assert.equal(fresh.isBlind(sight, 39999), false);
  assert.equal(fresh.isBlind(sight, 40000), true);
  sight = fresh.boardCame(sight, 41000, 41000);
  assert.equal(fresh.isBlind(sight, 42000), false);
});

test("an older board is ignored", () => {
  assert.equal(fresh.accepts(10, { seq: 9 }, false), false);
  assert.equal(fresh.accepts(10, { seq: 10 }, false), true);
});
