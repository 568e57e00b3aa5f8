// Stands in for the kiosk's main.js: shows any screen in any language and mode at once, with what the hall really answers.
import * as ask from "./hall/ask.js";
import { draw } from "./draw.js";
import * as enrolment from "./hall/enrolment.js";
import * as flow from "./flow.js";
import { spokenNow, view } from "./view.js";
import { loadWords, sentence } from "./hall/words.js";
import "./measure.js";

const hall = { board: null, token: null, words: {}, answers: {}, examples: null };
const says = (code) => (key, values) => sentence(hall.words[code] || hall.words.de, key, values);

const SCREENS = {
  rest: { language: null },
  closed: { language: null, board: { opening: { open: false } } },
  away: { board: null },
  enrol: { enrol: enrolment.begin(null) },
  language: {}, topics: {},
  panel: { screen: "topics", languages: true },
  subtopics: { parent: "leben" },
  confirm: { topic: "anmelden" },
  gate: { topic: "anmelden" },
  party: { topic: "anmelden" },
  help: { topic: "anmelden" },
  asking: {}, number: {}, redirect: {}, later: {}, return: {}, own: {}, withdraw: {}, refused: {},
  gathering: {},
  veil: { screen: "gate", topic: "anmelden", veiledAt: 0 },
  "more-time": { screen: "topics", moreTimeAt: 0 },
};
const OF_OTHERS = { withdraw: "own" };

/** The names of all that can be shown. */
window.screens = Object.keys(SCREENS);

/** Asks the hall for its board, all words, and what somebody of each of the `languages` would be answered. */
window.prepare = async (languages, examples) => {
  const entered = await ask.enrolInDemo("de");
  hall.token = entered.body.token;
  hall.examples = examples;
  hall.board = (await ask.board(hall.token, null)).board;
  hall.words = await loadWords({}, languages);
  const { ticket } = await ticketFor("de", "anmelden", "eu");
  for (const code of languages) hall.answers[code] = await answersIn(code, ticket);
  for (const code of languages) await lettering(code);
};

// Every script is there before anything is measured.
async function lettering(code) {
  const text = JSON.stringify([hall.words[code].sentences, hall.answers[code], hall.board.languages]);
  const family = getComputedStyle(document.body).fontFamily;
  await Promise.all(["400", "600", "700"].map((weight) => document.fonts.load(`${weight} 16px ${family}`, text)));
}

/** Draws a screen; `modes`: {contrast, large, low, speech, page, papers}. */
window.show = (name, language, modes) => {
  const { board, ...change } = SCREENS[name];
  const shown = board === undefined ? boardFor(name, modes) : board && merged(boardFor(name, modes), board);
  const answer = hall.answers[language][OF_OTHERS[name] || name] || null;
  const state = Object.assign(flow.begin(0), { screen: name, language, answer }, modes, change, { board: shown });
  const seen = view(state, 0, language);
  draw(seen, says, () => {}, { spoken: shown && spokenNow(shown, 0), countdown: { seconds: 18, of: 25, paused: false } }, true);
};

/** Everything that is wrong on these screens: [[screen, language, modes], …] gives [[which, mishap], …]. */
window.mishapsOf = (wanted, glass) =>
  wanted.flatMap(([screen, language, modes]) => {
    window.show(screen, language, modes);
    return window.mishaps(glass).map((mishap) => [`${screen} ${language} ${JSON.stringify(modes)}`, mishap]);
  });

/** Milliseconds from the touch on a language to its words on the glass. */
window.switching = (from, to) =>
  new Promise((painted) => {
    window.show("topics", from, {});
    requestAnimationFrame(() => setTimeout(() => {
      const touched = performance.now();
      window.show("topics", to, {});
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted(performance.now() - touched);
        port2.postMessage(null);
      });
    }, 0));
  });

function boardFor(name, { papers = true, paperAt = null, inches }) {
  const kiosk = { printer: papers ? "ready" : "out", paper_at: paperAt, speech: true, screen_inches: inches || hall.board.kiosk.screen_inches };
  const gathering = name === "gathering" ? manyAssociations(hall.examples.gathering) : null;
  return merged(hall.board, { demo: false, kiosk, gathering });
}

function manyAssociations(example) {
  const all = Array.from({ length: 33 }, (_, at) => ({ id: `verein-${at}`, title: `Verein für Bildung ${at + 1}`, here: at % 3 === 0 }));
  const title = Object.fromEntries(hall.board.languages.map(({ code }) => [code, example.title[code] || example.title.de]));
  return { title, associations: all };
}

// A number is the same in every language: one is enough, and the line stays short.
async function answersIn(language, ticket) {
  const redirect = await ticketFor(language, "anmelden", "andere");
  const { own, later, refusal, waits } = hall.examples;
  const local = localised(language);
  return {
    number: Object.assign({}, ticket, { paper: "7", place: { own: "Warteraum 1, links" }, wait: Object.assign({}, ticket.wait, { right_in_ten: 8 }) }), redirect: redirect.redirect,
    own: Object.assign({}, own, { state: "waiting", can: ["step-out", "withdraw"], promise: "safe", wait: Object.assign({}, ticket.wait, { right_in_ten: 8 }) }),
    later: local(later.later), return: local(waits), refused: { sentence: refusal.refusal.sentence },
  };
}

async function ticketFor(language, topic, answer) {
  const body = { request: crypto.randomUUID(), language, topic, answer };
  return (await ask.put(hall.token, { to: "tickets", body }, language)).body;
}

// The examples are in one language; in the others German stands in.
function localised(language) {
  const text = (part) => {
    if (Array.isArray(part)) return part.map(text);
    if (part === null || typeof part !== "object") return part;
    if ("own" in part && part.german && language !== "uk") return Object.assign({}, part, { own: part.german });
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, text(value)]));
  };
  return text;
}

function merged(into, change) {
  const both = (key) => (isPlain(into[key]) && isPlain(change[key]) ? merged(into[key], change[key]) : change[key]);
  return Object.assign({}, into, ...Object.keys(change).map((key) => ({ [key]: both(key) })));
}

const isPlain = (part) => part !== null && typeof part === "object" && !Array.isArray(part);

window.isReady = true;
