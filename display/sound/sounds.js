// Fetches sounds before they are needed, and keeps no more than will be needed soon.
import * as keep from "../hall/keep.js";

const PATIENCE = 4000;
const PLAIN = "audio/wav";
const SMALL = "audio/ogg, audio/wav;q=0.5"; // Opus

export class Sounds {
  constructor() {
    this.kept = {};
    this.form = new Audio().canPlayType('audio/ogg; codecs="opus"') ? SMALL : PLAIN;
  }

  /** Only these are needed soon: fetches what is missing and lets go of the rest. */
  want(addresses) {
    Object.keys(this.kept).filter((known) => addresses.indexOf(known) < 0).forEach((known) => this.drop(known));
    addresses.forEach((address) => this.take(address).catch(() => null)); // it is asked for again when its turn comes
  }

  /** Resolves to what can be played, null where there is nothing to be heard. Rejects when it does not come. */
  take(address) {
    if (!this.kept[address]) {
      const coming = fetched(address, this.form);
      this.kept[address] = coming;
      coming.catch(() => this.kept[address] === coming && delete this.kept[address]);
    }
    return this.kept[address];
  }

  /** A browser that says it plays Opus and does not: plain sound from now on. False when it was plain already. */
  plainly(address) {
    if (this.form === PLAIN) return false;
    this.form = PLAIN;
    this.drop(address);
    return true;
  }

  drop(address) {
    this.kept[address].then((sound) => sound && URL.revokeObjectURL(sound), () => null);
    delete this.kept[address];
  }
}

function fetched(address, form) {
  const breaker = "AbortController" in window ? new AbortController() : null;
  const headers = { Authorization: `Bearer ${keep.token.read()}`, Accept: form };
  const options = { headers, credentials: "omit", signal: breaker ? breaker.signal : undefined };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error("no sound in time"));
      if (breaker) breaker.abort();
    }, PATIENCE);
    fetch(address, options).then(soundOf).then(resolve, reject).then(() => clearTimeout(timer));
  });
}

function soundOf(answer) {
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`no sound: ${answer.status}`);
  return answer.blob().then((sound) => {
    if (!sound.size) throw new Error("an empty sound");
    return URL.createObjectURL(sound);
  });
}
