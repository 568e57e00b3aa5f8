// The wall: puts following, announcing and drawing together.
import * as announce from "./announce.js";
import { drawBoard, drawConnecting, drawWords } from "./board.js";
import { chime } from "./chime.js";
import * as clocks from "./clock.js";
import { enrol } from "./enrol.js";
import { follow } from "./follow.js";
import * as fresh from "./freshness.js";
import * as keep from "./keep.js";
import { picture } from "./picture.js";
import { loadWords, sentence } from "./words.js";

const TICK = 250;
const ticks = () => performance.now();
const say = (key, values) => sentence(words, key, values);
const sound = chime((isAudible) => {
  document.getElementById("no-sound").hidden = isAudible;
});

let words = null;
let board = null;
let clock = null;
let memory = announce.begin(keep.heard.read());
let freshness = fresh.begin(ticks());

function speak(language) {
  return loadWords(language).then((found) => {
    words = found;
    if (words) drawWords(words, say);
    draw(true);
  });
}

function came(answer) {
  const now = ticks();
  const taken = answer.board === null || accepts(answer.board);
  if (!taken) return false;
  clock = clocks.set(clock, answer.now, now);
  freshness = fresh.boardCame(freshness, now, clocks.read(clock, now));
  if (answer.board) board = answer.board;
  memory = announce.hear(memory, board.calls, clocks.read(clock, now));
  if (!words || words.language !== board.site.language) speak(board.site.language);
  step();
  return true;
}

function accepts(other) {
  return !board || fresh.accepts(board.seq, other, fresh.isBlind(freshness, ticks()));
}

function step() {
  const turn = memory.turn;
  memory = announce.advance(memory, ticks());
  if (memory.turn && memory.turn !== turn) sayIt(memory.turn.call);
  draw(false);
}

function sayIt(call) {
  const over = () => {
    memory = announce.sounded(memory, call);
  };
  keep.heard.save(memory.heard);
  const detail = { key: call.key, audible: sound.isAudible() };
  document.dispatchEvent(new CustomEvent("lotse:chime", { detail }));
  sound.play().then(over, over);
}

function draw(anew) {
  const blind = fresh.isBlind(freshness, ticks());
  if (!board) return drawConnecting(blind, say);
  const hallNow = clocks.read(clock, ticks());
  const since = blind ? clocks.sinceText(freshness.hallTime, hallNow, board.site) : null;
  const around = {
    site: board.site,
    hint: board.opening.hint,
    demo: board.demo,
    time: clocks.timeText(hallNow, board.site),
    date: clocks.dateText(hallNow, board.site),
    blind: since,
  };
  drawBoard(Object.assign(picture(board, memory, ticks()), around), say, anew);
  document.documentElement.dataset.page = "board";
  document.documentElement.dataset.seq = board.seq;
}

const hall = {
  came,
  letIn: () => enrol(say, words ? words.language : document.documentElement.lang),
  failed: () => {
    freshness = fresh.askingFailed(freshness);
  },
  linked: (isUp) => {
    freshness = fresh.linkChanged(freshness, ticks(), isUp);
  },
  isUneasy: () => fresh.isUneasy(freshness),
  shutOut: () => {
    board = null;
  },
};

["click", "touchend", "keydown"].forEach((touch) => document.addEventListener(touch, sound.unlock));
window.addEventListener("resize", () => draw(true));
if (document.fonts) document.fonts.ready.then(() => draw(true));
setInterval(step, TICK);
speak(navigator.language.slice(0, 2)).then(() => follow(hall));
