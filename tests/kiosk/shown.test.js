// What stands on the glass: topics, paper, sentences, the code of a device.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeIn, isWhole, tidy } from "../../kiosk/hall/code.js";
import * as enrolment from "../../kiosk/hall/enrolment.js";
import { newId } from "../../kiosk/id.js";
import { lacksPaper } from "../../kiosk/paper.js";
import { offered } from "../../kiosk/topics.js";
import { view } from "../../kiosk/view.js";
import { besideWait, peopleAhead, shortWait, waitingTime } from "../../kiosk/wait.js";
import { sentence } from "../../kiosk/hall/words.js";
import { asking, begun, board, ticket, words } from "./kiosk.js";

const ZONE = "Europe/Berlin";
const wait = (change) => ({ range: null, right_in_ten: null, today: "yes", not_before: null, ...change });
const heard = (key, values) => `${key} ${JSON.stringify(values ?? null)}`;
const printer = (state, papers = {}) => board({ kiosk: Object.assign(board().kiosk, { printer: state }), papers });

test("I don't know stands last on both levels", () => {
  const first = offered(board(), null).map((topic) => topic.id);
  const second = offered(board(), "sprachkurs").map((topic) => topic.id);

  assert.deepEqual(first, ["anmelden", "sprachkurs", "jobcenter", "empfang"]);
  assert.deepEqual(second, ["kurs-eltern", "kurs-frauen", "empfang"]);
});

test("a screen has room for eight topics and I don't know is always one of them", () => {
  const many = board();
  many.topics = Array.from({ length: 12 }, (_, at) => ({ ...many.topics[2], id: `t${at}` })).concat(many.topics.slice(-1));

  const shown = offered(many, null);

  assert.equal(shown.length, 8);
  assert.equal(shown[7].id, "empfang");
});

test("paper that was printed, or is on its way, can be counted on", () => {
  assert.equal(lacksPaper(printer("ready", { 7: "queued" }), "7", 7999), false);
  assert.equal(lacksPaper(printer("low", { 7: "sent" }), "7", 60000), false);
  assert.equal(lacksPaper(printer("out", { 7: "printed" }), "7", 60000), false);
});

test("without a printer, with an empty one, or after eight seconds nobody is told to take paper", () => {
  for (const state of ["out", "cover", "offline", "none"]) assert.equal(lacksPaper(printer(state), "7", 0), true, state);
  for (const paper of ["held", "failed"]) assert.equal(lacksPaper(printer("ready", { 7: paper }), "7", 0), true, paper);
  assert.equal(lacksPaper(printer("ready", { 7: "queued" }), "7", 8000), true);
  assert.equal(lacksPaper(printer("ready"), null, 0), true);
});

test("a poke that changes nothing for the visitor changes nothing on the glass", () => {
  const one = begun();
  const before = JSON.stringify(view(one.state, one.now, "de"));

  one.sees({ seq: 499, papers: { 99: "printed" } });

  assert.equal(JSON.stringify(view(one.state, one.now, "de")), before);
});

test("the topic of a ticket is not on the glass with its number", () => {
  const one = asking().hears(ticket);

  const shown = view(one.state, one.now, "de");

  assert.deepEqual([shown.topic, shown.parent, shown.again], [null, null, null]);
});

test("nobody ahead, some people and very many are said differently", () => {
  assert.equal(peopleAhead({ people: 0, or_more: false }, heard), "nobody-ahead null");
  assert.equal(peopleAhead({ people: 4, or_more: false }, heard), 'people-ahead {"count":4}');
  assert.equal(peopleAhead({ people: 100, or_more: true }, heard), 'people-ahead-or-more {"count":100}');
});

test("the wait is a range whose figures keep their order in every script, or nobody can say", () => {
  const said = (range) => waitingTime(wait({ range }), ZONE, heard);

  assert.deepEqual(JSON.parse(said({ from: 20, to: 35 }).slice(5)), { range: "\u206620–35\u2069", low: 20, high: 35, count: 35 });
  assert.equal(said({ from: 0, to: 5 }), 'wait-at-most {"count":5}');
  assert.equal(said(null), "wait-unknown null");
});

test("what says more than minutes stands in their place", () => {
  const said = (change) => waitingTime(wait({ range: { from: 90, to: 120 }, ...change }), ZONE, heard);

  assert.equal(said({ not_before: "2026-11-23T13:00:00+00:00" }), 'wait-not-before {"time":"\u206614:00\u2069"}');
  assert.equal(said({ today: "probably-not", not_before: "2026-11-23T13:00:00+00:00" }), "wait-probably-not null");
  assert.equal(said({ today: "no" }), "wait-not-today null");
});

test("beside a range stands how often it is right, or that it may be too late; never two things", () => {
  const said = (change) => besideWait(wait({ range: { from: 20, to: 35 }, ...change }), heard);

  assert.equal(said({ right_in_ten: 8 }), 'wait-chance {"right":8}');
  assert.equal(said({ right_in_ten: 8, today: "perhaps-not" }), "wait-perhaps-not null");
  assert.deepEqual([said({}), said({ right_in_ten: 8, range: null }), said({ right_in_ten: 8, today: "no" })], [null, null, null]);
});

test("a tile says it in a few words, and nothing while nobody can say", () => {
  const said = (change) => shortWait(wait(change), ZONE, heard);

  assert.equal(said({ range: { from: 20, to: 35 } }), 'tile-range {"range":"\u206620–35\u2069","low":20,"high":35}');
  assert.equal(said({ range: { from: 0, to: 10 } }), 'tile-at-most {"high":10}');
  assert.equal(said({ not_before: "2026-11-23T13:00:00+00:00" }), 'tile-not-before {"time":"\u206614:00\u2069"}');
  assert.equal(said({ today: "probably-not" }), "tile-probably-not null");
  assert.equal(said({}), null);
});

test("a plural takes the form of its count, also beyond two hundred", () => {
  const say = (count) => sentence(words, "people-ahead", { count });

  assert.deepEqual([say(1), say(2), say(5), say(12)], ["شخص واحد قبلك", "شخصان قبلك", "5 أشخاص قبلك", "12 شخصًا قبلك"]);
  assert.equal(say(305), "305 أشخاص قبلك");
});

test("a code is typed in any way and handed in only when it is whole", () => {
  assert.equal(tidy("k7 qf3m-2p99"), "K7QF-3M2P");
  assert.equal(isWhole("K7QF-3M2"), false);
  assert.equal(codeIn("#code=k7qf3m2p"), "K7QF-3M2P");
  const short = enrolment.handedIn(enrolment.typed(enrolment.begin(null), "K"));
  assert.deepEqual(short, { code: "K", told: "enrol-incomplete", busy: false });
});

test("ids are version 4 UUIDs, also where the browser does not make them itself", () => {
  const made = newId();
  Object.defineProperty(globalThis.crypto, "randomUUID", { value: undefined, configurable: true });

  const own = newId();

  for (const id of [made, own]) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
