// A soft tone of two notes, made here: no file, and hardly louder than a key.

const NOTES = [659, 880]; // hertz
const LENGTH = 0.5; // seconds
const LOUDNESS = 0.08;

let sound = null;

/** Browsers want a touch before they sound; after it this works for as long as the page is open. */
export function makeSound() {
  if (!sound && "AudioContext" in window) sound = new AudioContext();
  return sound;
}

export function chime() {
  if (!makeSound()) return;
  sound.resume().then(() => NOTES.forEach((hertz, at) => note(hertz, sound.currentTime + at * 0.18)));
}

function note(hertz, begins) {
  const tone = new OscillatorNode(sound, { frequency: hertz });
  const loudness = new GainNode(sound, { gain: 0 });
  loudness.gain.setTargetAtTime(LOUDNESS, begins, 0.02);
  loudness.gain.setTargetAtTime(0, begins + 0.1, 0.1);
  tone.connect(loudness).connect(sound.destination);
  tone.start(begins);
  tone.stop(begins + LENGTH);
}
