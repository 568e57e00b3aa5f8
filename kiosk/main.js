// The kiosk: puts touching, asking, following the hall and drawing together.
import { Alone } from "./alone/alone.js";
import { partsOf } from "./alone/parts.js";
import { Aloud } from "./ear/aloud.js";
import * as ask from "./hall/ask.js";
import { draw, settle } from "./draw.js";
import { enrol } from "./hall/enrol.js";
import * as enrolment from "./hall/enrolment.js";
import { watchFingers } from "./keys/fingers.js";
import * as flow from "./flow.js";
import { follow } from "./hall/follow.js";
import { newId } from "./id.js";
import { keyed } from "./keys/keyed.js";
import { listenToKeys } from "./keys/keys.js";
import { keepPage, openShelf } from "./offline/shelf.js";
import { isDue } from "./question.js";
import { Sayings } from "./ear/sayings.js";
import { shield } from "./keys/shield.js";
import { countdown } from "./time.js";
import { spokenNow, view } from "./view.js";
import { loadWords, sentence } from "./hall/words.js";

const TICK = 200;
const CALM_AFTER = 5000;
const HOUSE = document.documentElement.lang;
const now = () => performance.now();
const says = (code) => (key, values) => sentence(words[code] || words[HOUSE], key, values);
const sayings = new Sayings(says);
const aloud = new Aloud(sayings, () => does({ kind: "listen" }));
const alone = new Alone(now());
const fingers = watchFingers(() => show(false));

let state = flow.begin(now());
let words = {};
let entry = null; // {token, leave} once the hall knows this kiosk
let typed = null; // waits for a whole code

function become(next) {
  const isNew = next.settlesAt !== state.settlesAt;
  state = next;
  if (isNew) {
    settle(true);
    setTimeout(() => settle(now() < state.settlesAt), flow.SETTLES_IN + 10);
  }
  show(false);
  put();
}

function does(touched) {
  become(flow.touch(state, touched, now(), newId));
}

function act(touched) {
  does(aloud.chooses(touched) ? touched : { kind: "listen" });
  if (typed && state.enrol && state.enrol.busy) typed(state.enrol.code);
}

// A question that is due is put to the server; whatever comes back, flow.js knows what it means.
function put() {
  const { question } = state;
  if (question && alone.answers(question, now())) putAlone(question);
  else if (entry && isDue(question, now())) putThere(question);
}

function putThere(question) {
  const { token, leave } = entry;
  state = flow.asked(state);
  ask.put(token, question, view(state, now(), HOUSE).language).then((answer) => {
    if (answer.status === 401) return leave();
    alone.heard(answer.status, now());
    return become(flow.answered(state, question.request, answer, now()));
  });
}

function putAlone(question) {
  const { language } = view(state, now(), HOUSE);
  state = flow.asked(state);
  alone.answer(question, language, stand).then((answer) => become(flow.answered(state, question.request, answer, now())));
}

// While the server is away the kiosk shows what it can do by itself.
function stand() {
  const board = alone.board(now());
  if (board) become(flow.stoodAlone(state, board, now()));
}

function show(anew) {
  const moment = { spoken: state.board && spokenNow(state.board, now()), countdown: countdown(state, now()) };
  if (!anew && fingers.down()) return;
  const shown = view(state, now(), HOUSE);
  draw(shown, (code) => sayings.drawn(code), act, moment, anew);
  aloud.sees(shown);
}

function learn() {
  const wanted = state.board ? state.board.languages.map((language) => language.code) : [];
  const known = Object.keys(words).length;
  return loadWords(words, [HOUSE].concat(wanted)).then((found) => {
    words = found;
    if (Object.keys(words).length !== known) show(true);
  });
}

// For the time without server; what was given out in one is handed in first.
function prepare() {
  if (!entry || !state.board || state.offline) return;
  alone.work(entry.token, HOUSE, now(), entry.leave).catch(console.error);
  keepPage(partsOf(state.board));
}

const hall = {
  letIn: () =>
    enrol(HOUSE, (told) => become(flow.enrolling(state, enrolment.begin(told))), () => new Promise((found) => (typed = found))),
  entered: (token, leave) => {
    entry = { token, leave };
    aloud.entered(token);
    typed = null;
    become(flow.enrolled(state, now()));
    setTimeout(prepare, CALM_AFTER);
  },
  came: (board, time) => {
    const whole = alone.reached(board, time, now());
    become(whole ? flow.boardCame(state, whole, now()) : flow.reached(state, now()));
    learn();
    if (now() > CALM_AFTER) prepare();
  },
  failed: () => {
    alone.heard(0, now());
    become(flow.lost(state));
    stand();
  },
  isUneasy: () => state.offline,
  shutOut: () => {
    entry = null;
    become(flow.shutOut(state));
  },
};

shield();
listenToKeys({
  isTyped: () => state.enrol !== null,
  act,
  keyed: keyed(aloud, does, () => view(state, now(), HOUSE)),
  scanned: (text) => become(flow.scanned(state, text, now(), newId)),
});
window.addEventListener("resize", () => show(true));
if (document.fonts) document.fonts.addEventListener("loadingdone", () => show(true)); // each script brings its own
setInterval(() => {
  become(flow.tick(state, now()));
  stand();
}, TICK);
openShelf();
learn();
follow(hall);
