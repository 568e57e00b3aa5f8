// What somebody types to let this kiosk into the hall: {code, told, busy}.
import { isWhole, tidy } from "./code.js";

/** `told` is the key of a sentence, or a sentence of the server as {sentence}, or null. */
export function begin(told) {
  return { code: "", told, busy: false };
}

export function typed(enrol, sign) {
  return !enrol || enrol.busy ? enrol : { code: tidy(enrol.code + sign), told: null, busy: false };
}

export function erased(enrol) {
  return !enrol || enrol.busy ? enrol : { code: tidy(enrol.code.replace(/-?.$/, "")), told: null, busy: false };
}

/** `busy` when the code is whole: it is on its way to the server. */
export function handedIn(enrol) {
  if (!enrol || enrol.busy) return enrol;
  const whole = isWhole(enrol.code);
  return { code: enrol.code, told: whole ? null : "enrol-incomplete", busy: whole };
}
