// Decides what a screen shows: everything that is drawn once and stays until it changes.
import { shown } from "./flow.js";
import { lacksPaper } from "./paper.js";
import { isTimed } from "./time.js";

const TURN = 5000;
const SCREENS_WITH_BACK = ["topics", "subtopics", "gate"];

/** What is drawn for a state; `house` is the language while no hall is known. Equal views look the same. */
export function view(state, now, house) {
  const { board } = state;
  const screen = shown(state);
  const spoken = board ? board.languages : [{ code: house, direction: "ltr" }];
  const language = spoken.find((known) => known.code === state.language) || spoken[0];
  const paper = screen === "number" || screen === "redirect" ? lacksPaper(board, state.answer.paper, now - state.shownAt) : false;
  return {
    screen, language: language.code, direction: language.direction,
    panel: state.languages && isTimed(state) && screen === state.screen ? "languages" : null,
    contrast: state.contrast, low: state.low, offline: state.offline,
    parent: state.parent, topic: state.topic, told: state.told, answer: state.answer,
    lacksPaper: paper, paused: state.pausedAt !== null, enrol: state.enrol,
    board: board && Object.assign({}, board, { seq: null, papers: null }),
    bar: bar(state, screen),
  };
}

/** The language that the rest screen speaks at this moment. */
export function spokenNow(board, now) {
  return board.languages[Math.floor(now / TURN) % board.languages.length];
}

// What the bar at the bottom offers on a screen.
function bar(state, screen) {
  return {
    shown: screen !== "enrol" && screen !== "closed" && state.board !== null,
    back: SCREENS_WITH_BACK.indexOf(screen) >= 0 || (state.languages && isTimed(state)),
    language: screen === state.screen && isTimed(state),
    lower: screen !== "number" && screen !== "redirect",
  };
}
