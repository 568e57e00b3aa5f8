// Decides what the kiosk does: state and what happens (a touch, a board, an answer, time) give the next state.
import * as enrolment from "./enrolment.js";
import * as question from "./question.js";
import { after, isTimed, leaveAfter } from "./time.js";
import { find, gateOf } from "./topics.js";

// A finger that touches twice must not choose something on the screen that has just come.
export const SETTLES_IN = 350;

const CHOOSING = ["topics", "subtopics", "gate"];
const ALWAYS = ["contrast", "lower"];

/** Times are milliseconds of one clock that only grows. `enrol` is null once the kiosk belongs to a hall. */
export function begin(now) {
  return Object.assign({ board: null, offline: false, enrol: null }, nobody(now));
}

/** Somebody touches: {kind, and what was touched}. `newId` makes the id of a request. */
export function touch(state, touched, now, newId) {
  if (ALWAYS.indexOf(touched.kind) < 0 && now < state.settlesAt) return state;
  const next = TOUCHES[touched.kind](state, touched, now, newId);
  return settling(state, changed(next, { touchedAt: now }), now);
}

/** The hall's board has come. An older one than the one shown is ignored. */
export function boardCame(state, board, now) {
  if (state.board && board.seq < state.board.seq) return reached(state, now);
  const next = changed(reached(state, now), { board });
  return settling(state, holds(next) ? next : nobodyIn(next, now), now);
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
  const outcome = question.outcome(answer);
  return settling(state, outcome ? nextOf(state, now, outcome) : waitingOn(state, now), now);
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

/** Which screen a state shows; the name stands in the page for tests. */
export function shown(state) {
  if (state.enrol) return "enrol";
  if (state.board === null) return "away";
  if (state.moreTimeAt !== null) return "more-time";
  return state.screen === "rest" && !state.board.opening.open ? "closed" : state.screen;
}

const TOUCHES = {
  language,
  languages: (state) => changed(state, { languages: !state.languages && isTimed(state), told: null }),
  topic: (state, { id }, now, newId) => (CHOOSING.indexOf(state.screen) < 0 ? state : choose(state, id, now, newId)),
  answer: (state, { id }, now, newId) => (state.screen === "gate" ? ask(state, id, now, newId) : state),
  back: (state, touched, now) => back(state, now),
  contrast: (state) => changed(state, { contrast: !state.contrast }),
  lower: (state) => changed(state, { low: !state.low }),
  "more-time": (state) => changed(state, { moreTimeAt: null }),
  "choose-again": (state, touched, now) => (state.screen === "refused" ? nextOf(state, now, { screen: "topics" }) : state),
  "start-again": (state, touched, now) => (state.question ? state : nobodyIn(state, now)),
  done: (state, touched, now) => (state.answer ? nobodyIn(state, now) : state),
  pause: (state, touched, now) => pause(state, now),
  key: (state, { sign }) => changed(state, { enrol: enrolment.typed(state.enrol, sign) }),
  erase: (state) => changed(state, { enrol: enrolment.erased(state.enrol) }),
  enrol: (state) => changed(state, { enrol: enrolment.handedIn(state.enrol) }),
};

function language(state, { code }) {
  if (shown(state) === "rest") return changed(state, { language: code, screen: "topics" });
  return state.languages ? changed(state, { language: code, languages: false }) : state;
}

function choose(state, id, now, newId) {
  const topic = find(state.board, id);
  if (!topic) return state;
  if (topic.closed) return changed(state, { told: id });
  if (topic.children.length > 0) return changed(state, { screen: "subtopics", parent: id, told: null });
  const next = changed(state, { topic: id, told: null });
  return gateOf(state.board, id) ? changed(next, { screen: "gate" }) : ask(next, null, now, newId);
}

function ask(state, answer, now, newId) {
  const wanted = { language: state.language, topic: state.topic, answer };
  return changed(state, { screen: "asking", question: question.begin(newId(), wanted, now) });
}

function waitingOn(state, now) {
  return changed(state, { screen: "away", offline: true, question: question.failed(state.question, now) });
}

function back(state, now) {
  if (state.languages) return changed(state, { languages: false });
  if (state.screen === "gate") return changed(state, { screen: state.parent ? "subtopics" : "topics", topic: null });
  if (state.screen === "subtopics") return changed(state, { screen: "topics", parent: null, told: null });
  return state.screen === "topics" ? nobodyIn(state, now) : state;
}

function pause(state, now) {
  if (state.screen !== "number") return state;
  if (state.pausedAt === null) return changed(state, { pausedAt: now });
  return changed(state, { shownAt: state.shownAt + now - state.pausedAt, pausedAt: null });
}

// A board can take away what somebody is looking at.
function holds(state) {
  if (state.language && !state.board.languages.some((known) => known.code === state.language)) return false;
  if (CHOOSING.indexOf(state.screen) < 0) return true;
  if (!state.board.opening.open || (state.parent && !find(state.board, state.parent))) return false;
  return state.screen !== "gate" || gateOf(state.board, state.topic) !== null;
}

// What was chosen is nobody's business once it is answered: only the way of showing stays.
function nextOf(state, now, change) {
  const { language: code, contrast, low } = state;
  return changed(nobodyIn(state, now), Object.assign({ language: code, contrast, low }, change));
}

function nobodyIn(state, now) {
  return changed(state, nobody(now));
}

function nobody(now) {
  return {
    screen: "rest", language: null, languages: false, contrast: false, low: false,
    parent: null, topic: null, told: null, question: null, answer: null,
    shownAt: now, pausedAt: null, touchedAt: now, moreTimeAt: null, settlesAt: 0,
  };
}

function settling(before, next, now) {
  if (shown(before) === shown(next) && before.languages === next.languages) return next;
  return changed(next, { settlesAt: now + SETTLES_IN });
}

function changed(state, change) {
  return Object.assign({}, state, change);
}
