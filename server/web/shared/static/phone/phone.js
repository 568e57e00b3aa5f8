// Follows the ticket: when it is time the phone buzzes, rings if asked, and shows it in its tab.
import { follow } from "../page/follow.js";
import { buzzOf, isNew, kindOf } from "./cue.js";
import { ringing } from "./ring.js";
import { waking } from "./wake.js";

const secret = document.getElementById("ticket").dataset.secret;
const ring = ringing(document.getElementById("ring"));
const wake = waking(document.getElementById("wake"));

let told = turn().cue;
offer();
follow({ auth: { ticket: secret }, renewed: tell });

function tell() {
  const { cue, icon } = turn();
  document.getElementById("icon").href = icon;
  if (isNew(cue, told)) {
    if (navigator.vibrate) navigator.vibrate(buzzOf(cue));
    ring(kindOf(cue));
  }
  if (cue) told = cue;
  offer();
}

// Who is at a desk has nothing to be rung for, and a visit that is over is forgotten.
function offer() {
  const isOffered = document.querySelector("#asked .switch:not([hidden])") !== null;
  document.getElementById("asked").hidden = !("waits" in turn() && isOffered);
  if ("over" in turn()) wake.end();
}

function turn() {
  return document.getElementById("turn").dataset;
}
