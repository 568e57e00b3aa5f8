// What comes when the visitor has said something more: a question on a screen of its own, or one to the server.
import * as question from "../question.js";
import { changed, onward } from "../state.js";
import { find, isServedHere } from "../topics.js";

/** `said` is what is known beyond `state`. */
export function goOn(state, said, now, newId) {
  const next = changed(state, said);
  if (wantsWaits(next)) return askWaits(state, said, now, newId);
  const screen = questionBefore(next);
  return screen ? onward(state, Object.assign({ screen }, said)) : askTicket(state, said, now, newId);
}

export function askTicket(state, said, now, newId) {
  const { language, topic, wish } = changed(state, said);
  const request = newId();
  const body = Object.assign({ request, language, topic, answer: null }, wish);
  return ask(onward(state, said), question.begin(request, "tickets", body, now));
}

/** Puts the question; `screen` is what is seen meanwhile. */
export function ask(state, asked, screen = "asking") {
  return changed(state, { screen, question: asked });
}

// With a return slip both waits are shown before anything else is asked.
function askWaits(state, said, now, newId) {
  const { language, topic, wish, again } = changed(state, said);
  const body = { code: `again:${again.id}`, language, topic, answer: wish.answer || null };
  return ask(onward(state, said), question.begin(newId(), "return", body, now));
}

function wantsWaits(state) {
  return state.again !== null && state.wish.wanted === undefined && !state.wish.afterwards && isServedHere(state);
}

// Nobody is asked anything whose answer would not be used.
function questionBefore(state) {
  if (!isServedHere(state)) return null;
  const topic = find(state.board, state.topic);
  if (topic && topic.ask_party && state.wish.party === undefined) return "party";
  return state.board.kiosk.ask_help && state.wish.vulnerable === undefined ? "help" : null;
}
