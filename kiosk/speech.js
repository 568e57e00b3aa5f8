// Decides what is heard: what a screen says by itself, and what a touch says before it chooses.
//
// Something to say is {kind, language, …} as the server knows it; `mark` names the tile that it is about.
import { doneKey } from "./parting.js";

// These say what they do by doing it.
const AT_ONCE = ["speech", "louder"];

/** How a touch is called: as `data-touch` in the page. */
export const nameOf = (touched) => Object.values(touched).join(" ");

/** Whether a touch chooses: the first one on something only says what it is, the second one means it. */
export function chooses(view, marked, touched) {
  return !view.speech || AT_ONCE.indexOf(touched.kind) >= 0 || nameOf(touched) === marked;
}

/** What a touch says. */
export function ofTouch(view, touched) {
  const mark = nameOf(touched);
  if (touched.kind === "language") return [{ kind: "language", language: touched.code, mark }];
  if (touched.kind === "topic") return [{ kind: "topic", topic: touched.id, language: view.language, mark }];
  if (touched.kind === "answer") return [{ kind: "choice", gate: gateOf(view), choice: touched.id, language: view.language, mark }];
  return [Object.assign(sentence(view, keyOf(view, touched)), { mark })];
}

// What stands on a button has a key that is made like the touch: `party-3`, `own-come-back`, `stay`.
function keyOf(view, { kind, id }) {
  if (kind === "pause" && view.paused) return "go-on";
  if (kind === "done" && view.screen === "redirect") return doneKey(view.answer);
  return id === undefined ? kind : `${kind}-${id}`;
}

/** What a screen says when it comes. `request` is the id of the question that it answers, or null. */
export function ofScreen(view, request) {
  if (view.panel === "languages") return [sentence(view, "choose-language")].concat(languages(view));
  const said = SCREENS[view.screen];
  return said ? said(view, request) : [];
}

const SCREENS = {
  rest: (view) => [sentence(view, "speech-hint")].concat(languages(view)),
  topics: (view) => [sentence(view, "choose-topic")],
  subtopics: (view) => [{ kind: "topic", topic: view.parent, language: view.language }, sentence(view, "choose-subtopic")],
  gate: (view) => [{ kind: "question", gate: gateOf(view), language: view.language }],
  asking: (view) => [sentence(view, "asking")],
  language: (view) => [sentence(view, "choose-language")].concat(languages(view)),
  confirm: (view) => [sentence(view, "confirm-asked"), { kind: "topic", topic: view.topic, language: view.language }],
  party: (view) => [sentence(view, "party-asked"), sentence(view, "party-hint")],
  help: (view) => ["help-asked", "help-pregnant", "help-old", "help-disabled", "help-children", "help-hint"].map((key) => sentence(view, key)),
  return: (view) => [sentence(view, "return-asked")],
  later: (view, request) => answer(view, request).concat(paper(view, "slip")),
  own: (view) => [sentence(view, "your-number"), sentence(view, `state-${view.answer.state}`)],
  withdraw: (view) => [sentence(view, "withdraw-asked"), sentence(view, "withdraw-hint")],
  gathering: (view) => [sentence(view, "gathering-hint")],
  number: (view, request) => answer(view, request).concat(paper(view, "ticket")),
  redirect: (view, request) => answer(view, request).concat(paper(view, "slip")),
  later: (view, request) => answer(view, request).concat(paper(view, "slip")),
  refused: (view) => [sentence(view, "refused"), sentence(view, "choose-again")],
  away: (view) => [sentence(view, "away"), sentence(view, "away-kept")],
  "more-time": (view) => [sentence(view, "more-time-asked"), sentence(view, "more-time-hint")],
};

/** Two screens of which this is equal say the same thing and say it once. */
export function occasion(view) {
  return view.speech ? JSON.stringify([view.screen, view.panel, view.language, view.parent, view.topic]) : null;
}

function answer(view, request) {
  return request ? [{ kind: "answer", request, language: view.language }] : [];
}

function paper(view, kind) {
  if (view.lacksPaper) return [sentence(view, `no-paper-${kind}`)];
  return [sentence(view, `take-${kind}`), sentence(view, `paper-${view.board.kiosk.paper_comes}`)];
}

// Each language says its own name, and its tile is marked meanwhile: who recognises it touches once.
function languages(view) {
  return view.board.languages.map(({ code }) => ({ kind: "language", language: code, mark: `language ${code}` }));
}

function sentence(view, key) {
  return { kind: "sentence", key, language: view.language };
}

function gateOf(view) {
  const topic = view.board.topics.reduce((all, one) => all.concat(one, one.children), []).find(({ id }) => id === view.topic);
  return topic ? topic.gate : null;
}
