// Says things one after the other with the server's voice, and is silent at once when it is told to.

const NORMAL = 0.6;
const LOUD = 1;
const PATIENCE = 5000;

export class Voice {
  /** `begins(said)` hears what is said next, before it can be heard; `before(said, language)` gives what has to be said
   *  first because it will be heard in that language, or null. */
  constructor(begins, before) {
    this.begins = begins;
    this.before = before;
    this.audio = new Audio();
    this.turn = 0;
    this.last = Promise.resolve();
    this.token = null;
  }

  loud(isLouder) {
    this.audio.volume = isLouder ? LOUD : NORMAL;
  }

  /** Says all of these: {language, text, german, headset, mark}; what cannot be heard is passed over. */
  say(all) {
    this.hush();
    this.last = Promise.resolve();
    this.also(all);
  }

  /** Says these too, after what is being said. */
  also(all) {
    const turn = this.turn;
    all.forEach((said) => (this.last = this.last.then(() => this.one(said, turn))));
  }

  hush() {
    this.turn += 1;
    this.audio.pause();
  }

  one(said, turn) {
    if (turn !== this.turn) return null;
    this.begins(said);
    return this.fetched(said).then((sound) => {
      if (!sound || turn !== this.turn) return null;
      const first = this.before(said, sound.language);
      return Promise.resolve(first && this.one(first, turn)).then(() => (turn === this.turn ? this.played(sound, said) : null));
    });
  }

  // Without network there is silence: the screen says it too.
  fetched({ language, text, german, headset }) {
    const breaker = new AbortController();
    const timer = setTimeout(() => breaker.abort(), PATIENCE);
    const headers = { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" };
    const body = JSON.stringify({ language, text, german, headset });
    return fetch("/api/kiosk/speech", { method: "POST", headers, body, credentials: "omit", signal: breaker.signal })
      .then((answer) => (answer.ok ? answer.blob().then((wav) => soundOf(answer, wav)) : null))
      .catch(() => null)
      .finally(() => clearTimeout(timer));
  }

  // Ends when the sound does, however: at its end, by a touch, or because it cannot be played.
  played({ wav, language, text }, { mark }) {
    const address = URL.createObjectURL(wav);
    return new Promise((over) => {
      ["ended", "pause", "error"].forEach((event) => (this.audio[`on${event}`] = over));
      this.audio.onplaying = () => document.dispatchEvent(new CustomEvent("lotse:speech", { detail: { language, text, mark } }));
      this.audio.src = address;
      this.audio.play().catch(over);
    }).then(() => URL.revokeObjectURL(address));
  }
}

function soundOf(answer, wav) {
  const header = (name) => answer.headers.get(name);
  return { wav, language: header("Content-Language"), text: decodeURIComponent(header("Lotse-Said")) };
}
