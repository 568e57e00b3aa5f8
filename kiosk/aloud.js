// Reads the kiosk aloud to somebody who asked for it: follows what is shown and touched, marks what is spoken of.
import * as speech from "./speech.js";
import { Voice } from "./voice.js";

export class Aloud {
  constructor() {
    this.voice = new Voice((mark) => this.mark(mark));
    this.view = null;
    this.marked = null;
    this.occasion = null;
    this.request = null;
    this.said = [];
    document.addEventListener("pointerdown", () => this.voice.hush());
  }

  entered(token) {
    this.voice.token = token;
  }

  /** The id of the question that was put to the server: its answer is read aloud. */
  asked(request) {
    this.request = request;
  }

  /** Whether this touch chooses; one that does not is answered by saying what was touched. */
  chooses(touched) {
    if (touched.kind !== "again" && (!this.view || speech.chooses(this.view, this.marked, touched))) return true;
    this.say(touched.kind === "again" ? this.said : speech.ofTouch(this.view, touched));
    return false;
  }

  /** A view from view.js is on the glass. */
  sees(view) {
    const occasion = speech.occasion(view);
    this.view = view;
    if (view.screen === "rest") this.request = null; // the next visitor must not hear it
    this.voice.loud(view.louder);
    if (occasion !== this.occasion) {
      this.occasion = occasion;
      this.mark(null);
      if (occasion === null) this.voice.hush();
      else this.say(speech.ofScreen(view, this.request));
    }
    this.show();
  }

  say(said) {
    this.said = said;
    this.voice.say(said);
  }

  mark(name) {
    this.marked = name;
    this.show();
  }

  // A redraw makes the tiles anew, so it is shown again after each.
  show() {
    document.querySelectorAll("[data-touch]").forEach((one) => {
      one.classList.toggle("heard", this.marked !== null && one.dataset.touch === this.marked);
    });
  }
}
