// Reads the kiosk aloud to somebody who asked for it: follows what is shown, touched and reached, marks what is spoken of.
import { heardOf } from "./heard.js";
import * as speech from "./speech.js";
import { thingAt, things } from "./things.js";
import { Voice } from "./voice.js";

const TOLD_AT_ONCE = "[role=status], [role=alert]";

export class Aloud {
  /** `sayings` from sayings.js; `wake()` says that somebody is there, if only to listen. */
  constructor(sayings, wake) {
    this.sayings = sayings;
    this.wake = wake;
    this.voice = new Voice((said) => this.begins(said), (said, language) => this.instead(said, language));
    this.view = null;
    this.marked = null;
    this.occasion = null;
    this.said = [];
    this.told = "";
    this.isInGerman = false;
    this.withKeys = false;
    document.addEventListener("pointerdown", () => this.voice.hush());
    document.addEventListener("keydown", () => this.voice.hush());
    document.addEventListener("click", ({ target }) => this.touchedText(target));
  }

  entered(token) {
    this.voice.token = token;
  }

  /** Whether this touch chooses; one that does not is answered by saying what was touched. */
  chooses(touched) {
    if (touched.kind === "again") this.again();
    else if (!this.view || speech.chooses(this.view, this.marked, touched)) return true;
    else this.say(things().filter(({ touch }) => touch === speech.nameOf(touched)));
    return false;
  }

  again() {
    this.voice.say(this.said);
  }

  /** Somebody has come to this thing with the keys; `turned` is a sentence that is said before, or null. */
  reach(thing, turned) {
    if (this.view.speech) this.say([thing], turned);
  }

  /** A view from view.js is on the glass. */
  sees(view) {
    const occasion = speech.occasion(view);
    const isLouder = this.view && this.view.louder !== view.louder && view.speech;
    this.view = view;
    this.voice.loud(view.louder);
    if (occasion !== this.occasion) this.comes(occasion);
    else if (isLouder) this.again();
    if (view.speech) this.news();
    this.show();
  }

  comes(occasion) {
    this.occasion = occasion;
    this.mark(null);
    this.told = "";
    if (occasion !== null) return this.say(speech.ofScreen(this.view, things(), this.withKeys));
    this.said = [];
    this.isInGerman = false;
    this.withKeys = false;
    return this.voice.hush();
  }

  // What is told without being asked: the paper has run out, the connection is gone.
  news() {
    const told = Array.from(document.querySelectorAll(TOLD_AT_ONCE)).filter((one) => !one.hidden);
    const text = told.map((one) => one.textContent).join(" ");
    if (text === this.told) return;
    const known = this.said.map((one) => one.text);
    const fresh = things().filter(({ element }) => element.closest(TOLD_AT_ONCE));
    this.told = text;
    this.voice.also(this.itemsOf(fresh).filter((one) => known.indexOf(one.text) < 0));
  }

  touchedText(target) {
    if (!this.view || !this.view.speech || target.closest("[data-touch]")) return;
    const touched = thingAt(target);
    if (touched) this.say([touched]);
    this.wake();
  }

  say(all, turned) {
    const before = turned ? [this.item(this.sayings.sentence(this.view.language, turned))] : [];
    this.said = before.concat(this.itemsOf(all));
    this.voice.say(this.said);
  }

  itemsOf(all) {
    const ofOne = ({ parts, touch }) => heardOf(parts, this.view, this.sayings).map((said) => this.item(said, touch));
    return all.reduce((found, one) => found.concat(ofOne(one)), []);
  }

  item(said, mark) {
    return Object.assign({ headset: this.view.headset, mark: mark || null }, said);
  }

  // Whoever hears German instead of the own language is told so once.
  instead({ language }, heardIn) {
    if (this.isInGerman || heardIn.split("-")[0] === language.split("-")[0]) return null;
    this.isInGerman = true;
    return this.item(Object.assign(this.sayings.sentence("de", "heard-in-german"), { language: "de" }));
  }

  // Who listens is there. Only the veil is lifted by somebody who touches.
  begins({ mark }) {
    if (mark) this.mark(mark);
    if (this.view.screen !== "veil") this.wake();
  }

  // What is spoken of has the focus: the key that chooses means it.
  mark(name) {
    this.marked = name;
    this.show();
    const [marked] = things().filter(({ touch }) => name !== null && touch === name);
    if (marked) marked.element.focus({ preventScroll: true });
  }

  // A redraw makes the tiles anew, so it is shown again after each.
  show() {
    document.querySelectorAll("[data-touch]").forEach((one) => {
      one.classList.toggle("heard", this.marked !== null && one.dataset.touch === this.marked);
    });
  }
}
