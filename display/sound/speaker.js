// Makes an announcement heard: the chime, then what is said, as loud as it is now.

export class Speaker {
  constructor(chime, voice) {
    this.chime = chime;
    this.voice = voice;
  }

  isAudible() {
    return this.chime.isAudible();
  }

  /** After a touch the browser lets sound out. */
  unlock() {
    this.chime.unlock();
  }

  /** The sounds of these calls are needed soon. */
  ahead(calls) {
    this.voice.sounds.want(calls.reduce((all, call) => all.concat(call.speech || []), []));
  }

  hush() {
    this.voice.hush();
  }

  /** Resolves when it is over, to whether it was heard; to null where nothing was to be heard. `said` is told after
   *  each part. */
  announce({ call, chimes, said: before }, volume, said) {
    if (volume === 0) return Promise.resolve(null);
    const speech = (call.speech || []).slice(before);
    const rung = chimes ? this.chime.play(volume) : Promise.resolve(null);
    return rung.then((rang) =>
      this.voice.say(speech, volume, said).then(({ heard, failed }) => {
        if (failed) return heard > 0;
        return heard > 0 || rang;
      }),
    );
  }
}
