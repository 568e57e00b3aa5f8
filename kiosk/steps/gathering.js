// Touches at a gathering: open the list of associations, check one in.
import * as question from "../question.js";
import { changed, shown } from "../state.js";
import { ask } from "./asking.js";

const OPENED_FROM = ["rest", "closed"];

export const touches = {
  gathering: (state) =>
    state.board.gathering && OPENED_FROM.indexOf(shown(state)) >= 0 ? changed(state, { screen: "gathering", page: 0 }) : state,
  association: (state, { id }, now, newId) => (isExpected(state, id) ? checkIn(state, id, now, newId) : state),
};

function isExpected(state, id) {
  const free = state.screen === "gathering" && !state.question;
  return free && state.board.gathering.associations.some((known) => known.id === id && !known.here);
}

function checkIn(state, association, now, newId) {
  const request = newId();
  const asked = question.begin(request, "check-in", { request, association }, now);
  return changed(ask(state, asked, "gathering"), { here: association });
}
