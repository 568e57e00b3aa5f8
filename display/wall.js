// What the wall knows: its board, the hall's clock, what it has announced; and how it takes in what happens.
import * as ask from "./hall/ask.js";
import { Announcer } from "./sound/announcer.js";
import { drawBoard, drawConnecting, drawWords } from "./board.js";
import * as clocks from "./hall/clock.js";
import * as fresh from "./hall/freshness.js";
import { around } from "./around.js";
import * as keep from "./hall/keep.js";
import { inTurn } from "./languages.js";
import { drawSilence } from "./sound/mute.js";
import { PAGE, picture } from "./picture.js";
import { Report } from "./sound/report.js";
import { told } from "./sound/silence.js";
import { volumeNow } from "./sound/volume.js";
import { announced } from "./wave.js";
import { loadWords, sentence } from "./hall/words.js";

const ticks = () => performance.now();

export class Wall {
  /** `speaker(changed)` makes what is heard, as the announcer wants it. */
  constructor(speaker) {
    this.announcer = new Announcer(speaker);
    this.report = new Report((sound) => ask.report(keep.token.read(), sound));
    this.words = null;
    this.board = null;
    this.clock = null;
    this.freshness = fresh.begin(ticks());
    this.fits = PAGE;
    this.calledAt = ticks();
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
    this.announcer.hear(announced(this.board), clocks.read(this.clock, now));
    this.report.tell(told(this.announcer.silence, this.board.wall.speaks));
    const language = this.board.site.language;
    if (!this.words || this.words.language !== language) this.speak(language);
    this.step();
    return true;
  }

  accepts(board) {
    return this.board === null || fresh.accepts(this.board.seq, board, this.isBlind());
  }

  failed() {
    this.freshness = fresh.askingFailed(this.freshness, ticks());
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
    if (this.board !== null) this.announcer.step(this.volume());
    this.draw(false);
  }

  volume() {
    return volumeNow(this.board.wall, clocks.timeText(this.hallNow(), this.board.site));
  }

  hallNow() {
    return clocks.read(this.clock, ticks());
  }

  draw(anew) {
    if (this.board === null) return drawConnecting(this.isBlind(), this.say);
    const page = document.documentElement.dataset;
    page.page = "board"; // before drawing: what is not displayed has no room to measure
    if (this.drawOnce(anew)) this.drawOnce(anew); // the room that was found is another one than before
    page.seq = this.board.seq;
    drawSilence(document.getElementById("no-sound"), this.silent(), this.say);
  }

  // {time, blocked}, or null: it can be heard, or is there only to be seen.
  silent() {
    const { since, blocked } = this.announcer.silence;
    if (since === null || !this.board.wall.speaks) return null;
    return { time: clocks.sinceText(clocks.read(this.clock, since), this.hallNow(), this.board.site), blocked };
  }

  // True: another number of calls fits than was thought.
  drawOnce(anew) {
    const now = ticks();
    const shown = picture(this.board, this.announcer.memory, now, this.fits);
    if (!shown.rest) this.calledAt = now;
    const before = this.fits;
    this.fits = drawBoard(Object.assign(shown, this.surroundings(shown.rest, now)), this.say, anew);
    return this.fits !== before;
  }

  surroundings(rest, now) {
    const { site, demo } = this.board;
    const hallNow = clocks.read(this.clock, now);
    const blind = this.isBlind() ? clocks.sinceText(this.freshness.hallTime, hallNow, site) : null;
    const time = clocks.timeText(hallNow, site);
    const quietSince = rest && !blind ? this.calledAt : null;
    const seen = { site, demo, time, blind, date: clocks.dateText(hallNow, site), everybody: this.everybody(blind) };
    return Object.assign(seen, around(this.board, { time, ticks: now, quietSince, isBlind: blind !== null }, this.say));
  }

  // Who waits must know that no number comes here now, and of when the picture is.
  everybody(since) {
    const { site, notice, blind } = this.board;
    if (since === null) return notice && inTurn(notice, site.language, ticks());
    const { language, sentence: text } = inTurn(blind, site.language, ticks());
    return { language, sentence: text.replace("{time}", since) };
  }
}
