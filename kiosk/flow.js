// Decides what the kiosk does: state and what happens (a touch, a board, an answer, time) give the next state.
import { outcome } from "./outcome.js";
import * as question from "./question.js";
import { mannersOf } from "./screen.js";
import { changed, nextOf, nobodyIn, shown } from "./state.js";
import * as answering from "./steps/answering.js";
import * as choosing from "./steps/choosing.js";
import * as gathering from "./steps/gathering.js";
import * as own from "./steps/own.js";
import * as showing from "./steps/showing.js";
import { after, leaveAfter } from "./time.js";
import { find, gateOf } from "./topics.js";

export { begin, shown } from "./state.js";

// A finger that touches twice must not choose something on the screen that has just come.
export const SETTLES_IN = 350;

const ALWAYS = ["contrast", "large", "lower", "speech", "louder", "headset"];
const TOUCHES = Object.assign({}, choosing.touches, answering.touches, own.touches, gathering.touches, showing.touches);

/** Somebody touches: {kind, and what was touched}. `newId` makes the id of a request. */
export function touch(state, touched, now, newId) {
  if (ALWAYS.indexOf(touched.kind) < 0 && now < state.settlesAt) return state;
  if (state.veiledAt !== null && state.moreTimeAt === null && touched.kind !== "headset") return settling(state, lifted(state, now), now);
  const next = TOUCHES[touched.kind](state, touched, now, newId);
  return settling(state, changed(next, { touchedAt: now }), now);
}

/** Somebody holds a code before the scanner; `text` is what it says. */
export function scanned(state, text, now, newId) {
  return settling(state, own.scanned(state, text, now, newId), now);
}

/** The hall's board has come. An older one than the one shown is ignored; a hall that was away may have been restored. */
export function boardCame(state, board, now) {
  if (state.board && board.seq < state.board.seq && !state.offline) return reached(state, now);
  const next = changed(reached(state, now), { board });
  return settling(state, holds(next) ? next : nobodyIn(next, now), now);
}

/** What the kiosk shows by itself while the server is away: put up between two visitors, the papers at once. */
export function stoodAlone(state, board, now) {
  if (state.question !== null || mannersOf(state.screen).chooses) return state;
  return settling(state, changed(state, { board, offline: true }), now);
}

/** Nothing has changed, and the server is there. */
export function reached(state, now) {
  return changed(state, { offline: false, question: question.hurry(state.question, now) });
}

export function lost(state) {
  return state.offline ? state : changed(state, { offline: true });
}

/** The question was put; it waits for its answer. */
export function asked(state) {
  return changed(state, { question: question.sent(state.question) });
}

/** What became of the question `request`: {status, body}, status 0 when nothing came back. */
export function answered(state, request, answer, now) {
  if (!state.question || state.question.request !== request) return state;
  const change = outcome(state, answer);
  return settling(state, change ? nextOf(state, now, change) : waitingOn(state, now), now);
}

/** Time has passed. */
export function tick(state, now) {
  return settling(state, leaveAfter(state, now) ? nobodyIn(state, now) : after(state, now), now);
}

/** The hall does not know this kiosk: what it showed no longer counts; what was asked is asked again later. */
export function shutOut(state) {
  return changed(state, { board: null, question: question.unsent(state.question) });
}

/** Somebody has to type a code; see enrolment.js. */
export function enrolling(state, enrol) {
  return changed(state, { enrol });
}

export function enrolled(state, now) {
  return changed(state, { enrol: null, question: question.hurry(state.question, now) });
}

// Whatever is touched on a veiled screen lifts the veil and chooses nothing.
function lifted(state, now) {
  return changed(state, { veiledAt: null, touchedAt: now });
}

function waitingOn(state, now) {
  return changed(state, { screen: "away", offline: true, question: question.failed(state.question, now) });
}

// A board can take away what somebody is looking at.
function holds(state) {
  if (state.language && !state.board.languages.some((known) => known.code === state.language)) return false;
  if (state.screen === "gathering") return state.board.gathering !== null;
  if (!mannersOf(state.screen).chooses) return true;
  if (!state.board.opening.open || (state.parent && !find(state.board, state.parent))) return false;
  if (state.screen === "confirm") return find(state.board, state.topic) !== null;
  return state.screen !== "gate" || gateOf(state.board, state.topic) !== null;
}

function settling(before, next, now) {
  if (shown(before) === shown(next) && before.languages === next.languages) return next;
  return changed(next, { settlesAt: now + SETTLES_IN });
}
