// Decides what a screen shows: everything that is drawn once and stays until it changes.
import { lacksPaper } from "./paper.js";
import { mannersOf } from "./screen.js";
import { shown } from "./state.js";

const TURN = 5000;
const PAGE_TURN = 10000;
const WITHOUT_BAR = ["enrol", "veil"];
const LISTENED_TO = 4; // so many times as long as it is read
const WITH_PAPER = ["number", "redirect", "later"];

/** What is drawn for a state; `house` is the language while no hall is known. Equal views look the same. */
export function view(state, now, house) {
  const { board } = state;
  const screen = shown(state);
  const spoken = board ? board.languages : [{ code: house, direction: "ltr" }];
  const language = spoken.find((known) => known.code === state.language) || spoken[0];
  const paper = WITH_PAPER.indexOf(screen) >= 0 ? lacksPaper(board, state.answer.paper, now - state.shownAt) : false;
  return {
    screen, language: language.code, direction: language.direction, hasBegun: state.language !== null,
    panel: state.languages && mannersOf(screen).language ? "languages" : null,
    contrast: state.contrast, large: state.large, low: state.low, speech: state.speech, louder: state.louder, offline: state.offline,
    headset: hearsAlone(state),
    parent: state.parent, topic: state.topic, again: state.again, answer: state.answer,
    here: state.here, page: screen === "closed" ? turnedBy(state, now) : state.page, isAsking: state.question !== null,
    lacksPaper: paper, paused: state.pausedAt !== null, enrol: state.enrol,
    board: board && Object.assign({}, board, { seq: null, papers: null }),
    bar: bar(state, screen),
  };
}

/** The language that the rest screen speaks at this moment. */
export function spokenNow(board, now) {
  return board.languages[Math.floor(now / TURN) % board.languages.length];
}

function turnedBy({ speech }, now) {
  return Math.floor(now / (speech ? LISTENED_TO * PAGE_TURN : PAGE_TURN));
}

// Whether nobody else hears what is said: the keypad tells when a headset is plugged in or pulled out.
function hearsAlone({ board, headset }) {
  return headset === null ? board !== null && board.kiosk.sound === "headset" : headset;
}

// What the bar at the bottom offers on a screen.
function bar(state, screen) {
  return {
    shown: WITHOUT_BAR.indexOf(screen) < 0 && state.board !== null && (screen !== "closed" || Boolean(state.board.kiosk.speech)),
    back: Boolean(mannersOf(screen).back || (state.languages && mannersOf(screen).language)),
    language: Boolean(mannersOf(screen).language),
    speech: state.board !== null && Boolean(state.board.kiosk.speech),
  };
}
