// Sounds the chime, made on the spot with Web Audio; where sound is blocked it says so and holds nobody up.
import { LENGTH, tones } from "./tones.js";

const ATTACK = 0.008;
const LEAD = 0.03; // a sound that is planned for this very moment loses its beginning
const PATIENCE = 3000;

/** `changed(isAudible)` is called now and whenever sound is blocked or freed.
 *  Gives {play, unlock, isAudible}; `play` resolves when the chime is over, always. */
export function chime(changed) {
  const Audio = window.AudioContext || window.webkitAudioContext;
  const audio = Audio ? new Audio() : null;
  const isAudible = () => audio !== null && audio.state === "running";
  const tell = () => changed(isAudible());
  if (audio) audio.onstatechange = tell;
  tell();

  function unlock() {
    if (audio && !isAudible()) audio.resume().then(tell, tell);
  }

  function play() {
    if (!isAudible()) return Promise.resolve();
    return new Promise((resolve) => {
      setTimeout(resolve, PATIENCE);
      strike(audio).onended = resolve;
    });
  }

  return { play, unlock, isAudible };
}

/** Plans every tone; gives the last one to end. */
export function strike(audio) {
  const start = audio.currentTime + LEAD;
  const room = softened(audio);
  tones().forEach((tone) => sound(audio, room, tone, start));
  return marker(audio, start + LENGTH);
}

function softened(audio) {
  const filter = audio.createBiquadFilter();
  filter.type = "lowpass";
  filter.frequency.value = 5200;
  filter.connect(audio.destination);
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
