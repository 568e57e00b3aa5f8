// What an answer of the server means: which screen comes, and what of what was chosen stays with it.
import { find } from "./topics.js";

/** The change of `state`, or null when its question is to be asked again. */
export function outcome(state, { status, body }) {
  if (status === 200 || status === 201) return body ? MEANS[state.question.to.split("/")[0]](body, state) : null;
  const isRefusal = status >= 400 && status < 500 && status !== 401 && status !== 408;
  if (!isRefusal || !body || !body.refusal) return null;
  return { screen: "refused", answer: { sentence: body.refusal.sentence } };
}

const MEANS = {
  tickets: (body, state) => ANSWERS[body.outcome](body, state),
  return: (body, state) => Object.assign({ screen: "return", answer: body }, kept(state)),
  scan: (body, state) => CODES[body.kind](body, state),
  own: (body) => ({ screen: "own", answer: body }),
  "check-in": ({ association }, { page }) => ({ screen: "gathering", here: association, page }),
};

const ANSWERS = {
  ticket: (body) => ({ screen: "number", answer: body.ticket }),
  redirect: (body, state) => Object.assign({ screen: "redirect", answer: body.redirect }, kept(state)),
  later: (body, state) => Object.assign({ screen: "later", answer: body.later }, kept(state), { again: null }),
};

const CODES = {
  ticket: (body, { board }) => {
    const isSpoken = board.languages.some((known) => known.code === body.language);
    return Object.assign({ screen: "own", answer: body }, isSpoken ? { language: body.language } : {});
  },
  topic: ({ topic }, state) => beginning(state, find(state.board, topic) ? { screen: "confirm", topic } : { screen: "topics" }),
  again: ({ advisor, topics }, state) => beginning(state, { screen: "topics", again: { id: advisor.id, topics } }),
};

// A code that begins a visit begins it with the language, and not while the hall is closed.
function beginning({ board, language }, change) {
  if (!board.opening.open) return { screen: "rest" };
  return language ? change : Object.assign({}, change, { screen: "language" });
}

// Only a ticket is the end: after the others the visitor may still go on with the same topic.
function kept({ topic, wish, again, trail }) {
  return { topic, wish, again, trail };
}
