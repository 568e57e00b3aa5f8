// The kiosk: puts touching, asking, following the hall and drawing together.
import { Aloud } from "./aloud.js";
import * as ask from "./ask.js";
import { draw, settle } from "./draw.js";
import { enrol } from "./enrol.js";
import * as enrolment from "./enrolment.js";
import { watchFingers } from "./fingers.js";
import * as flow from "./flow.js";
import { follow } from "./follow.js";
import { newId } from "./id.js";
import { listenToKeys } from "./keys.js";
import { isDue } from "./question.js";
import { countdown } from "./time.js";
import { spokenNow, view } from "./view.js";
import { loadWords, sentence } from "./words.js";

const TICK = 200;
const HOUSE = document.documentElement.lang;
const now = () => performance.now();
const says = (code) => (key, values) => sentence(words[code] || words[HOUSE], key, values);
const aloud = new Aloud();
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

function act(touched) {
  const meant = aloud.chooses(touched) ? touched : { kind: "listen" };
  become(flow.touch(state, meant, now(), newId));
  if (typed && state.enrol && state.enrol.busy) typed(state.enrol.code);
}

// A question that is due is put to the server; whatever comes back, flow.js knows what it means.
function put() {
  const { question } = state;
  if (!entry || !isDue(question, now())) return;
  const { token, leave } = entry;
  state = flow.asked(state);
  aloud.asked(question.request);
  ask.put(token, question, view(state, now(), HOUSE).language).then((answer) => {
    if (answer.status === 401) leave();
    else become(flow.answered(state, question.request, answer, now()));
  });
}

function show(anew) {
  const moment = { spoken: state.board && spokenNow(state.board, now()), countdown: countdown(state, now()) };
  if (!anew && fingers.down()) return;
  const shown = view(state, now(), HOUSE);
  draw(shown, says, act, moment, anew);
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

const hall = {
  letIn: () =>
    enrol(HOUSE, (told) => become(flow.enrolling(state, enrolment.begin(told))), () => new Promise((found) => (typed = found))),
  entered: (token, leave) => {
    entry = { token, leave };
    aloud.entered(token);
    typed = null;
    become(flow.enrolled(state, now()));
  },
  came: (board) => {
    become(board ? flow.boardCame(state, board, now()) : flow.reached(state, now()));
    learn();
  },
  failed: () => become(flow.lost(state)),
  isUneasy: () => state.offline,
  shutOut: () => {
    entry = null;
    become(flow.shutOut(state));
  },
};

listenToKeys({
  isTyped: () => state.enrol !== null,
  act,
  scanned: (text) => become(flow.scanned(state, text, now(), newId)),
});
window.addEventListener("resize", () => show(true));
if (document.fonts) document.fonts.addEventListener("loadingdone", () => show(true)); // each script brings its own
setInterval(() => become(flow.tick(state, now())), TICK);
learn();
follow(hall);
