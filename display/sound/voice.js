// Says the sounds of an announcement one after the other; a broken, slow or endless one never holds up the next.

const GRACE = 1500; // past the length that a sound says of itself
const LONGEST = 15000;
const UNPLAYABLE = "NotSupportedError"; // as the browser names it too

export class Voice {
  constructor(sounds) {
    this.sounds = sounds;
    this.audio = new Audio();
    this.turn = 0;
    this.timer = null;
    this.stop = () => null;
  }

  /** Resolves to {heard, failed}: how many of these addresses were; `said` is told after each. */
  say(addresses, volume, said) {
    this.hush();
    const turn = this.turn;
    const count = { heard: 0, failed: 0 };
    const one = (address) => {
      if (turn !== this.turn) return null;
      return this.sound(address, volume, turn).then(
        (wasThere) => (count.heard += wasThere ? 1 : 0),
        (error) => {
          count.failed += 1;
          console.warn("not heard:", address, error.message);
        },
      ).then(() => turn === this.turn && said());
    };
    return addresses.reduce((before, address) => before.then(() => one(address)), Promise.resolve()).then(() => count);
  }

  /** Silence at once: whatever is being said is given up. */
  hush() {
    this.turn += 1;
    this.audio.pause();
    this.stop();
  }

  sound(address, volume, turn) {
    const isOver = () => turn !== this.turn;
    const once = () =>
      this.sounds.take(address).then((sound) => (sound && !isOver() ? this.play(sound, address, volume) : false));
    return once().catch((error) => {
      if (isOver() || error.name !== UNPLAYABLE || !this.sounds.plainly(address)) throw error;
      return once();
    });
  }

  play(sound, address, volume) {
    const { audio } = this;
    return new Promise((resolve, reject) => {
      const giveUpAfter = (time) => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => reject(new Error("a sound without end")), time);
      };
      giveUpAfter(LONGEST);
      this.stop = () => resolve(false);
      audio.onloadedmetadata = () => giveUpAfter(Math.min(audio.duration * 1000 + GRACE, LONGEST));
      audio.onplaying = () => {
        audio.onplaying = null; // it comes again when a slow machine has stumbled
        document.dispatchEvent(new CustomEvent("lotse:speech", { detail: address }));
      };
      audio.onended = () => (audio.duration > 0 ? resolve(true) : reject(new Error("an empty sound")));
      audio.onerror = () => reject(Object.assign(new Error("a sound cannot be played"), { name: UNPLAYABLE }));
      audio.volume = volume / 100;
      audio.src = sound;
      const begun = audio.play();
      if (begun) begun.catch(reject);
    });
  }
}
