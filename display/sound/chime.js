// Sounds the chime, made on the spot with Web Audio; where sound is blocked it says so and holds nobody up.
import { LENGTH, tones } from "./tones.js";

const ATTACK = 0.008;
const LEAD = 0.03; // a sound that is planned for this very moment loses its beginning
const PATIENCE = 3000;

/** `changed(isAllowed)` is called now and whenever sound is blocked or freed. Gives {play, unlock, isAudible}; `play`
 *  (0 to 100) resolves when the chime is over, always, and to whether it could be heard. */
export function chime(changed) {
  const Audio = window.AudioContext || window.webkitAudioContext;
  const audio = Audio ? new Audio() : null;
  const isAudible = () => audio !== null && audio.state === "running";
  const tell = () => changed(audio === null || isAudible());
  if (audio) audio.onstatechange = tell;
  tell();

  function unlock() {
    if (audio && !isAudible()) audio.resume().then(tell, tell);
  }

  function play(volume) {
    if (!isAudible()) return Promise.resolve(false);
    return new Promise((resolve) => {
      setTimeout(() => resolve(false), PATIENCE);
      strike(audio, volume / 100).onended = () => resolve(true);
    });
  }

  return { play, unlock, isAudible };
}

/** Plans every tone, `loud` from 0 to 1; gives the last one to end. */
export function strike(audio, loud = 1) {
  const start = audio.currentTime + LEAD;
  const room = softened(audio, loud);
  tones().forEach((tone) => sound(audio, room, tone, start));
  return marker(audio, start + LENGTH);
}

function softened(audio, loud) {
  const filter = audio.createBiquadFilter();
  filter.type = "lowpass";
  filter.frequency.value = 5200;
  const volume = audio.createGain();
  volume.gain.value = loud;
  filter.connect(volume);
  volume.connect(audio.destination);
  return filter;
}

function sound(audio, room, tone, start) {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  const from = start + tone.at;
  oscillator.frequency.value = tone.frequency;
  volume.gain.setValueAtTime(0.0001, from);
  volume.gain.exponentialRampToValueAtTime(tone.loud, from + ATTACK);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + tone.lasts);
  oscillator.connect(volume);
  volume.connect(room);
  oscillator.start(from);
  oscillator.stop(from + tone.lasts);
}

// A silent tone that ends when the chime is over: the sound's own clock tells, not the page's.
function marker(audio, at) {
  const oscillator = audio.createOscillator();
  const silence = audio.createGain();
  silence.gain.value = 0;
  oscillator.connect(silence);
  silence.connect(audio.destination);
  oscillator.start();
  oscillator.stop(at);
  return oscillator;
}
