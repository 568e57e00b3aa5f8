// Says things one after the other with the server's voice, and is silent at once when it is told to.

const NORMAL = 0.6;
const LOUD = 1;

export class Voice {
  /** `about(mark)` hears what is being spoken of, before it can be heard. */
  constructor(about) {
    this.about = about;
    this.audio = new Audio();
    this.turn = 0;
    this.token = null;
  }

  loud(isLouder) {
    this.audio.volume = isLouder ? LOUD : NORMAL;
  }

  /** Says all of these; what cannot be heard is passed over. */
  say(all) {
    this.hush();
    const turn = this.turn;
    const next = (before, one) => before.then(() => (turn === this.turn ? this.one(one, turn) : null));
    return all.reduce(next, Promise.resolve());
  }

  hush() {
    this.turn += 1;
    this.audio.pause();
  }

  one(said, turn) {
    if (said.mark) this.about(said.mark);
    return this.fetched(said).then(
      (sound) => (sound && turn === this.turn ? this.played(sound, said) : null),
      () => null, // no network: silence, the screen says it too
    );
  }

  fetched(said) {
    const named = Object.keys(said).filter((name) => name !== "mark");
    const query = named.map((name) => `${name}=${encodeURIComponent(said[name])}`).join("&");
    const headers = { Authorization: `Bearer ${this.token}` };
    return fetch(`/api/kiosk/speech?${query}`, { headers, credentials: "omit" }).then((answer) => (answer.ok ? answer.blob() : null));
  }

  // Ends when the sound does, however: at its end, by a touch, or because it cannot be played.
  played(sound, said) {
    const address = URL.createObjectURL(sound);
    return new Promise((over) => {
      ["ended", "pause", "error"].forEach((event) => (this.audio[`on${event}`] = over));
      this.audio.onplaying = () => document.dispatchEvent(new CustomEvent("lotse:speech", { detail: said }));
      this.audio.src = address;
      this.audio.play().catch(over);
    }).then(() => URL.revokeObjectURL(address));
  }
}
