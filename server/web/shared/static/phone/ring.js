// Rings when it is time, if the visitor asks for it: tones made here, no file, and the screen stays on meanwhile.
import { stayAwake } from "./awake.js";

const KEPT = "lotse.ring";
const CALLED = [[880, 0], [1175, 0.3], [880, 0.9], [1175, 1.2], [880, 1.8], [1175, 2.1]];
const TUNES = { called: CALLED, wave: CALLED, soon: [[660, 0], [880, 0.3]] };
const LASTS = 0.28;

/** Shows the switch if this browser can make tones; gives what rings for a kind of cue. */
export function ringing(box) {
  const Sound = window.AudioContext || window.webkitAudioContext;
  if (!Sound) return () => {};
  let sound = null;
  box.closest(".switch").hidden = false;
  box.checked = remembered();
  box.addEventListener("change", () => {
    remember(box.checked);
    stayAwake(box.checked);
    if (box.checked) play("soon"); // so that one hears how loud it is
  });
  if (box.checked) {
    stayAwake(true);
    // After a reload some browsers make no tone before the page has been touched.
    ["pointerdown", "keydown"].forEach((touch) => document.addEventListener(touch, ready, { once: true }));
  }
  return (kind) => box.checked && play(kind);

  function ready() {
    sound = sound || new Sound();
    if (sound.state === "suspended") sound.resume();
  }

  function play(kind) {
    ready();
    TUNES[kind].forEach(([pitch, at]) => tone(sound, pitch, sound.currentTime + at));
  }
}

function tone(sound, pitch, at) {
  const source = sound.createOscillator();
  const loudness = sound.createGain();
  source.frequency.value = pitch;
  // A tone that begins or ends at once clicks.
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.5, at + 0.02);
  loudness.gain.linearRampToValueAtTime(0, at + LASTS);
  source.connect(loudness);
  loudness.connect(sound.destination);
  source.start(at);
  source.stop(at + LASTS);
}

function remembered() {
  try {
    return sessionStorage.getItem(KEPT) === "yes";
  } catch {
    return false;
  }
}

function remember(isWanted) {
  try {
    if (isWanted) sessionStorage.setItem(KEPT, "yes");
    else sessionStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
}
