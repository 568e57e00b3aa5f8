// Touches after an answer: wait here all the same, come back afterwards, with whom to talk again, and the end.
import { nextOf, nobodyIn } from "../state.js";
import { askTicket, goOn } from "./asking.js";

export const touches = {
  stay: (state, touched, now, newId) => (state.screen === "redirect" && state.answer.stay ? ask(state, "stay", now, newId) : state),
  afterwards: (state, touched, now, newId) =>
    state.screen === "redirect" && state.answer.afterwards ? ask(state, "afterwards", now, newId) : state,
  return: (state, { id }, now, newId) => (state.screen === "return" ? withWhom(state, id, now, newId) : state),
  "choose-again": (state, touched, now) => (state.screen === "refused" ? chooseAgain(state, now) : state),
  "start-again": (state, touched, now) => (state.question ? state : nobodyIn(state, now)),
  done: (state, touched, now) => (state.answer ? nobodyIn(state, now) : state),
};

function ask(state, how, now, newId) {
  return goOn(state, { wish: Object.assign({}, state.wish, { [how]: true }) }, now, newId);
}

// Whoever is not here today has no ticket to give: no question, only the next date.
function withWhom(state, id, now, newId) {
  const isSame = id === "same";
  const said = { wish: Object.assign({}, state.wish, { wanted: isSame ? state.answer.advisor.id : null }) };
  const waits = isSame ? state.answer.same : state.answer.next_free;
  return waits.offer === "ticket" ? goOn(state, said, now, newId) : askTicket(state, said, now, newId);
}

function chooseAgain(state, now) {
  return state.language ? nextOf(state, now, { screen: "topics" }) : nobodyIn(state, now);
}
