// Says that somebody waits, by the browser's own notification and a soft tone, to whoever wants it in this browser.
import { hasArrived } from "./arrival.js";
import { chime, makeSound } from "./chime.js";

const PLACE = "lotse.desk.tell";
const ON = "on";

let before = shown();

/** Makes the switch ready, again after every renewal: it is there while nobody waits. */
export function showTell() {
  const button = document.getElementById("tell");
  if (!button) return;
  button.hidden = false;
  button.setAttribute("aria-pressed", String(isWanted()));
  button.onclick = change;
}

/** To be called whenever the page shows something new. */
export function noticeArrival() {
  const now = shown();
  if (hasArrived(before, now) && isWanted()) tell();
  before = now;
}

function shown() {
  const isFree = document.getElementById("person").dataset.state === "free";
  return { isFree, waits: "waits" in document.getElementById("line").dataset };
}

async function change() {
  keep(isWanted() ? "off" : ON);
  showTell();
  if (!isWanted()) return;
  makeSound();
  if ("Notification" in window && Notification.permission === "default") await Notification.requestPermission();
  chime();
}

// No number and no topic: others may see this screen.
function tell() {
  chime();
  if (!("Notification" in window) || Notification.permission !== "granted" || document.hasFocus()) return;
  try {
    const notice = new Notification(document.getElementById("line").dataset.tell, { tag: PLACE, silent: true });
    notice.onclick = () => (window.focus(), notice.close());
  } catch (error) {
    console.warn("no notification here:", error.message); // some telephones know them only from a worker
  }
}

function isWanted() {
  try {
    return localStorage.getItem(PLACE) === ON;
  } catch {
    return false;
  }
}

function keep(value) {
  try {
    localStorage.setItem(PLACE, value);
  } catch (error) {
    console.warn("the wish is not kept:", error.message);
  }
}
