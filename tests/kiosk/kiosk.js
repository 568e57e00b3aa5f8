// A kiosk for tests: the contract's board, a clock that is moved by hand, touches as people make them.
import { readFileSync } from "node:fs";
import * as flow from "../../kiosk/flow.js";

const example = (name) => JSON.parse(readFileSync(new URL(`../contract/${name}.json`, import.meta.url))).answer;

export const ticket = { status: 201, body: example("kiosk_ticket") };
export const redirect = { status: 201, body: example("kiosk_redirect") };
export const refusal = { status: 400, body: example("refusal") };
export const words = example("words");

export function board(change = {}) {
  return Object.assign(example("kiosk_board"), change);
}

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
