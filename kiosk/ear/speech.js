// Decides what is heard by itself when a screen comes, and which touch chooses.

// These say what they do by doing it.
const AT_ONCE = ["speech", "louder", "lift"];

/** How a touch is called: as `data-touch` in the page. */
export const nameOf = (touched) => Object.values(touched).join(" ");

/** Whether a touch chooses: the first one on something only says what it is, the second one means it. */
export function chooses(view, marked, touched) {
  return !view.speech || AT_ONCE.indexOf(touched.kind) >= 0 || nameOf(touched) === marked;
}

/** Those of the `things` of things.js that a screen says when it comes. */
export function ofScreen(view, things, withKeys) {
  const languages = things.filter(({ touch }) => touch && touch.indexOf("language ") === 0);
  const texts = things.filter((one) => one.place === "screen" && !one.touch && !isTheClock(view, one));
  const further = things.filter(({ touch }) => touch && touch.indexOf("page ") === 0);
  const hint = [{ touch: null, parts: [{ language: view.language, key: withKeys ? "keys-hint" : "speech-hint" }] }];
  if (view.screen === "rest" && !view.panel) return (withKeys ? [] : hint).concat(languages, further);
  if (view.panel || view.screen === "language") return texts.concat(languages, further);
  return view.screen === "topics" ? texts.concat(hint) : texts.concat(further);
}

/** Two screens of which this is equal say the same thing and say it once. */
export function occasion(view) {
  const state = view.answer && view.answer.state;
  return view.speech ? JSON.stringify([view.screen, view.panel, view.language, view.parent, view.topic, view.page, state]) : null;
}

// How long something stays is said where it has to be answered in time; elsewhere it can be asked for.
function isTheClock({ screen }, { parts }) {
  return screen !== "more-time" && parts.every(({ key }) => key === "seconds");
}
