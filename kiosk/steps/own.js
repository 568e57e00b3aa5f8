// A code before the scanner, and what a visitor does about the ticket it belongs to.
import * as question from "../question.js";
import { mannersOf } from "../screen.js";
import { nextOf, onward } from "../state.js";
import { ask } from "./asking.js";

export const touches = {
  own: (state, { id }, now, newId) => (state.screen === "own" && state.answer.can.indexOf(id) >= 0 ? step(state, id, now, newId) : state),
  withdraw: (state, touched, now, newId) => (state.screen === "withdraw" ? put(state, "withdraw", now, newId) : state),
};

/** Whoever is choosing keeps the language; on any other screen the code may be the next person's. */
export function scanned(state, text, now, newId) {
  if (!state.board || state.enrol || state.question) return state;
  const language = mannersOf(state.screen).chooses ? state.language : null;
  return ask(nextOf(state, now, { language }), question.begin(newId(), "scan", { text }, now));
}

// A number that was given back is gone: only this is asked once more.
function step(state, id, now, newId) {
  return id === "withdraw" ? onward(state, { screen: "withdraw" }) : put(state, id, now, newId);
}

function put(state, step, now, newId) {
  const request = newId();
  return ask(state, question.begin(request, `own/${step}`, { request, secret: state.answer.secret }, now));
}
