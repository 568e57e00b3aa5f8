// What the wall makes of its calls: whose turn it is, what is heard of it, and what of that survives a reload.
import * as announce from "../announce.js";
import * as keep from "../hall/keep.js";
import * as silence from "./silence.js";

const ticks = () => performance.now();

export class Announcer {
  /** `speaker(changed)` makes what is heard; it tells `changed` whether the browser lets sound out. */
  constructor(speaker) {
    this.memory = announce.begin(keep.heard.read(), keep.cut.read());
    this.silence = silence.begin();
    this.speaker = speaker((isAllowed) => {
      this.silence = silence.allowed(this.silence, isAllowed, ticks());
    });
  }

  /** A board has come with these calls; what was taken back is silent at once. */
  hear(calls, hallNow) {
    const { turn } = this.memory;
    this.memory = announce.hear(this.memory, calls, hallNow);
    if (turn && !this.memory.turn) this.speaker.hush();
    this.speaker.ahead(announce.soon(this.memory));
  }

  /** Time has gone by: the next call may have its turn, at this volume. */
  step(volume) {
    const before = this.memory.turn;
    this.memory = announce.advance(this.memory, ticks());
    const { turn } = this.memory;
    if (turn === before) return;
    if (before) this.speaker.hush(); // given up by the watchdog it may still sound
    this.speaker.ahead(announce.soon(this.memory));
    if (turn) this.begin(turn, volume);
  }

  // Remembered before it sounds: a wall that is switched off in the middle says the rest, and once only.
  begin(turn, volume) {
    const { call } = turn;
    const detail = { key: call.key, audible: volume > 0 && this.speaker.isAudible(), chimes: turn.chimes };
    const becomes = (change) => {
      this.memory = change(this.memory, call);
      keep.cut.save(announce.cutNow(this.memory));
    };
    const over = (wasHeard) => {
      this.silence = silence.announced(this.silence, wasHeard, ticks());
      becomes(announce.sounded);
      document.dispatchEvent(new CustomEvent("lotse:announced", { detail }));
    };
    keep.heard.save(this.memory.heard);
    keep.cut.save(announce.cutNow(this.memory));
    document.dispatchEvent(new CustomEvent("lotse:chime", { detail }));
    this.speaker.announce(turn, volume, () => becomes(announce.partSaid)).then(over, () => over(false));
  }
}
