// What the wall knows: its board, the hall's clock, what it has announced; and how it takes in what happens.
import * as announce from "./announce.js";
import { drawBoard, drawConnecting, drawWords } from "./board.js";
import * as clocks from "./clock.js";
import * as fresh from "./freshness.js";
import * as keep from "./keep.js";
import { inTurn } from "./languages.js";
import { picture } from "./picture.js";
import { sayAll } from "./voice.js";
import { announced } from "./wave.js";
import { loadWords, sentence } from "./words.js";

const ticks = () => performance.now();

export class Wall {
  /** `sound` is a chime. */
  constructor(sound) {
    this.sound = sound;
    this.words = null;
    this.board = null;
    this.clock = null;
    this.memory = announce.begin(keep.heard.read());
    this.freshness = fresh.begin(ticks());
    this.say = (key, values) => sentence(this.words, key, values);
  }

  /** Loads the sentences of a language and draws with them. */
  speak(language) {
    return loadWords(language).then((words) => {
      this.words = words;
      if (words) drawWords(words, this.say);
      this.draw(true);
    });
  }

  /** An answer {board, now} has come, board null when nothing has changed. False: it is an old one, ignored. */
  came(answer) {
    if (answer.board && !this.accepts(answer.board)) return false;
    const now = ticks();
    this.board = answer.board || this.board;
    this.clock = clocks.set(this.clock, answer.now, now);
    this.freshness = fresh.boardCame(this.freshness, now, clocks.read(this.clock, now));
    this.memory = announce.hear(this.memory, announced(this.board), clocks.read(this.clock, now));
    const language = this.board.site.language;
    if (!this.words || this.words.language !== language) this.speak(language);
    this.step();
    return true;
  }

  accepts(board) {
    return this.board === null || fresh.accepts(this.board.seq, board, this.isBlind());
  }

  failed() {
    this.freshness = fresh.askingFailed(this.freshness);
  }

  linked(isUp) {
    this.freshness = fresh.linkChanged(this.freshness, ticks(), isUp);
  }

  shutOut() {
    this.board = null;
  }

  isUneasy() {
    return fresh.isUneasy(this.freshness);
  }

  isBlind() {
    return fresh.isBlind(this.freshness, ticks());
  }

  /** Time has gone by: the next announcement may begin, lights go out, the clock moves on. */
  step() {
    const turn = this.memory.turn;
    this.memory = announce.advance(this.memory, ticks());
    if (this.memory.turn && this.memory.turn !== turn) this.sayIt(this.memory.turn.call);
    this.draw(false);
  }

  // Remembered before it sounds: a wall that is switched off in the middle does not say it twice.
  sayIt(call) {
    const over = () => {
      this.memory = announce.sounded(this.memory, call);
    };
    keep.heard.save(this.memory.heard);
    const detail = { key: call.key, audible: this.sound.isAudible() };
    document.dispatchEvent(new CustomEvent("lotse:chime", { detail }));
    this.sound.play().then(() => sayAll(call.speech || [])).then(over, over);
  }

  draw(anew) {
    if (this.board === null) return drawConnecting(this.isBlind(), this.say);
    const page = document.documentElement.dataset;
    page.page = "board"; // before drawing: what is not displayed has no room to measure
    const shown = picture(this.board, this.memory, ticks());
    drawBoard(Object.assign(shown, this.surroundings()), this.say, anew);
    page.seq = this.board.seq;
  }

  surroundings() {
    const { site, opening, demo, notice } = this.board;
    const now = clocks.read(this.clock, ticks());
    return {
      site,
      demo,
      hint: opening.hint,
      everybody: notice && inTurn(notice, site.language, ticks()),
      time: clocks.timeText(now, site),
      date: clocks.dateText(now, site),
      blind: this.isBlind() ? clocks.sinceText(this.freshness.hallTime, now, site) : null,
    };
  }
}
