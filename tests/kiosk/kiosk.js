// A kiosk for tests: the contract's board, a clock that is moved by hand, touches as people make them.
import { readFileSync } from "node:fs";
import * as flow from "../../kiosk/flow.js";

const contract = (name) => JSON.parse(readFileSync(new URL(`../contract/${name}.json`, import.meta.url)));
const example = (name) => contract(name).answer;

export const ticket = { status: 201, body: example("kiosk_ticket") };
export const redirect = { status: 201, body: example("kiosk_redirect") };
export const later = { status: 201, body: example("kiosk_later") };
export const waits = { status: 200, body: example("kiosk_return") };
export const own = { status: 200, body: example("kiosk_own") };
export const here = { status: 201, body: example("kiosk_gathering") };
export const gathering = contract("kiosk_gathering").part;
/** The answers to a scan by the kind of code. */
export const scans = Object.fromEntries(contract("kiosk_scan").answers.map((body) => [body.kind, { status: 200, body }]));
export const refusal = { status: 400, body: example("refusal") };
export const words = example("words");

/** A board whose hall asks nothing about the visitor: that has tests of its own, with `curious`. */
export function board(change = {}) {
  const dull = example("kiosk_board");
  dull.topics.forEach((topic) => (topic.ask_party = false));
  return Object.assign(dull, { kiosk: Object.assign(dull.kiosk, { ask_help: false }) }, change);
}

/** The contract's board as it is: asks how many came to register, and whether waiting is hard. */
export const curious = (change = {}) => Object.assign(example("kiosk_board"), change);

/** Somebody at the kiosk. Every method is something that happens; `state` is what came of it. */
export function kiosk(shown = board()) {
  const one = { now: 1000, ids: 0, state: flow.boardCame(flow.begin(0), shown, 0) };
  const then = (next) => {
    one.state = next;
    return one;
  };
  const id = () => `request-${(one.ids += 1)}`;
  one.taps = (kind, touched) => then(flow.touch(one.state, { kind, ...touched }, one.now, id));
  one.touches = (kind, touched) => one.waits(flow.SETTLES_IN).taps(kind, touched);
  one.waits = (time) => then(flow.tick(one.state, (one.now += time)));
  one.scans = (text) => then(flow.scanned(one.state, text, one.now, id));
  one.hears = (answer) => then(flow.answered(one.state, one.state.question?.request, answer, one.now));
  one.sees = (change) => then(flow.boardCame(one.state, board(change), one.now));
  one.puts = () => then(flow.asked(one.state));
  one.shows = () => flow.shown(one.state);
  return one;
}

/** Somebody who has chosen a language and stands before the topics. */
export const begun = (shown) => kiosk(shown).touches("language", { code: "ar" });

/** Somebody whose touch has just been heard. */
export const asking = (shown) => begun(shown).touches("topic", { id: "empfang" });
