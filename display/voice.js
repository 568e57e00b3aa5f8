// Says sentences of the server one after the other; a sound that is broken never holds up the next.
import * as keep from "./keep.js";

const PATIENCE = 10000;

/** Resolves when every one of these addresses has been heard, or could not be. */
export function sayAll(addresses) {
  return addresses.reduce((before, address) => before.then(() => within(PATIENCE, say(address))), Promise.resolve());
}

function say(address) {
  const headers = { Authorization: `Bearer ${keep.token.read()}` };
  return fetch(address, { headers, credentials: "omit" })
    .then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(`no sound: ${answer.status}`))))
    .then((sound) => heard(URL.createObjectURL(sound), address))
    .catch((error) => console.warn("not heard:", error.message));
}

function heard(sound, address) {
  const audio = new Audio(sound);
  const drop = () => URL.revokeObjectURL(sound);
  const over = new Promise((resolve, reject) => {
    audio.onplaying = () => document.dispatchEvent(new CustomEvent("lotse:speech", { detail: address }));
    audio.onended = resolve;
    audio.onerror = () => reject(new Error("a sound cannot be played"));
    audio.play().catch(reject);
  });
  over.then(drop, drop);
  return over;
}

function within(time, sound) {
  return Promise.race([sound, new Promise((resolve) => setTimeout(resolve, time))]);
}
