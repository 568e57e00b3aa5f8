// Decides what time does to a screen: when it asks for more time, when it counts down, when it is cleared.
import { isTooOld } from "./question.js";
import { lacksPaper } from "./paper.js";
import { mannersOf } from "./screen.js";

const PAUSED_AT_MOST = 120000;
const READING = 3;

/** Whether the visitor's time on this screen is over. */
export function leaveAfter(state, now) {
  if (isTooOld(state.question, now)) return true;
  if (!state.board) return false;
  if (state.screen === "rest") return (state.contrast || state.large || state.low || state.speech || state.page > 0) && idle(state, now) >= askAfter(state);
  const left = countdown(state, now);
  return left !== null && left.seconds <= 0;
}

/** The state a little later: the question about more time comes up, a long pause ends. */
export function after(state, now) {
  if (state.pausedAt !== null && now - state.pausedAt >= PAUSED_AT_MOST) {
    return Object.assign({}, state, { shownAt: state.shownAt + now - state.pausedAt, pausedAt: null });
  }
  if (!state.board || state.moreTimeAt !== null) return state;
  const manners = mannersOf(state.screen);
  if (manners.waits && idle(state, now) >= askAfter(state)) return Object.assign({}, state, { moreTimeAt: now });
  const veils = manners.private && state.veiledAt === null && idle(state, now) >= veilAfter(state, manners);
  return veils ? Object.assign({}, state, { veiledAt: now }) : state;
}

/** {seconds left, of how many, paused}, or null where nothing counts down. */
export function countdown(state, now) {
  if (!state.board) return null;
  if (state.moreTimeAt !== null) return left(state.board.kiosk.more_time_for, now - state.moreTimeAt, false);
  if (state.screen !== "number") return null;
  const until = state.pausedAt === null ? now : state.pausedAt;
  return left(numberFor(state, now), until - state.shownAt, state.pausedAt !== null);
}

// Who gets no paper has to write the number down or scan the code; who listens hears one thing after the other.
function numberFor(state, now) {
  const seconds = state.board.kiosk.show_number_for;
  const isSlow = state.speech || lacksPaper(state.board, state.answer.paper, now - state.shownAt);
  return isSlow ? seconds * 2 : seconds;
}

function left(of, gone, paused) {
  return { seconds: of - gone / 1000, of, paused };
}

function idle(state, now) {
  return now - state.touchedAt;
}

// Where there is much to read or to hear, nobody is interrupted at once.
function veilAfter(state, { reads }) {
  return state.board.kiosk.dim_after * 1000 * (reads ? READING : 1) * (state.speech ? 2 : 1);
}

function askAfter(state) {
  return state.board.kiosk.ask_more_time_after * (state.speech ? 2000 : 1000);
}
