// Touches on the way to a ticket: language, topic, the answer at a gate, how many came, whether waiting is hard.
import { changed, onward, shown } from "../state.js";
import { find, gateOf } from "../topics.js";
import { goOn } from "./asking.js";

const OFFER_TOPICS = ["topics", "subtopics", "later"];

export const touches = {
  language,
  topic: (state, { id }, now, newId) => (OFFER_TOPICS.indexOf(state.screen) < 0 ? state : choose(state, id, now, newId)),
  confirm: (state, touched, now, newId) => (state.screen === "confirm" ? choose(state, state.topic, now, newId) : state),
  "other-topic": (state) => (state.screen === "confirm" ? onward(state, { screen: "topics", topic: null }) : state),
  answer: said("gate", (id) => ({ answer: id })),
  party: said("party", (id) => ({ party: Number(id) })),
  help: said("help", (id) => ({ vulnerable: id === "yes" })),
};

function language(state, { code }) {
  if (state.languages) return changed(state, { language: code, languages: false, page: 0 });
  if (shown(state) === "rest") return changed(state, { language: code, screen: "topics", page: 0 });
  if (state.screen !== "language") return state;
  return onward(state, { language: code, screen: find(state.board, state.topic) ? "confirm" : "topics" });
}

// A topic that is offered instead of another one may have no tile of its own.
function choose(state, id, now, newId) {
  const topic = find(state.board, id);
  if (!topic && state.screen !== "later") return state;
  if (topic && topic.children.length > 0) return onward(state, { screen: "subtopics", parent: id });
  const chosen = { topic: id, wish: {}, answer: null };
  if (gateOf(state.board, id)) return onward(state, Object.assign({ screen: "gate" }, chosen));
  return goOn(state, chosen, now, newId);
}

function said(screen, wishOf) {
  return (state, { id }, now, newId) =>
    state.screen === screen ? goOn(state, { wish: Object.assign({}, state.wish, wishOf(id)) }, now, newId) : state;
}
