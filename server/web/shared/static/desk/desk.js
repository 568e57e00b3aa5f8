// The desk in the browser: buttons and keys press steps, news renews the parts, the undo counts down.
import { follow } from "../page/follow.js";
import { watchAlarm } from "./alarm.js";
import { hold } from "./blind.js";
import { closeChoice, openChoice, toggle } from "./choice.js";
import { keyOf } from "./key.js";
import { showSteps } from "./notes.js";
import { readyToRefer } from "./refer.js";
import { asks, rest } from "./rest.js";
import { areKeysOn, openSheet } from "./sheet.js";
import { stepper } from "./step.js";
import { noticeArrival, showTell } from "./tell.js";
import { countDown } from "./undo.js";

const steps = () => document.getElementById("steps");
let again = null;
let asked = asks(steps());

const look = follow({
  spreadOver: 400, // what other desks do is news for all at once; a desk's own steps show without waiting
  blind: hold,
  renewed: (names) => {
    if (names.includes("steps")) rest(steps(), asked);
    asked = asks(steps());
    if (names.includes("undo")) countDown();
    noticeArrival();
    ready();
  },
});
const press = stepper(look.around);
const callForHelp = stepper(look.around); // waits for no other step

document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if ("plain" in form.dataset) return; // leads away from this page
  event.preventDefault();
  if (form.method === "dialog") return form.closest("dialog").close();
  const stays = submitter.closest("#today");
  const done = await (form.id === "alarm" ? callForHelp : press)(submitter);
  if (done && !stays && form.id !== "alarm") closeChoice();
  if (done) form.reset();
});

// A mouse leaves no focus behind: Enter then means the main button again, not the one that was clicked.
const leaveNoFocus = (event) => {
  const button = event.target.closest("button");
  if (button && event.detail > 0) button.blur();
};
document.addEventListener("click", leaveNoFocus, { capture: true });

document.addEventListener("keydown", (event) => {
  const key = areKeysOn() ? keyOf(event, document.activeElement) : null;
  const button = key && reachable(key);
  if (!button || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  if (button.localName === "summary") toggle(button);
  else if (button.localName === "input") button.select();
  else button.click();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeChoice({ focus: true });
});

document.addEventListener("lotse:focus-lost", () => document.getElementById("primary").focus({ preventScroll: true }));

watchAlarm();
const opener = document.getElementById("keys-open");
opener.hidden = false;
opener.addEventListener("click", openSheet);
countDown();
ready();

function ready() {
  showSteps();
  showTell();
  readyToRefer();
  clearTimeout(again);
  const seconds = steps().dataset.again;
  if (seconds) again = setTimeout(look.now, seconds * 1000);
}

// While a choice is open its own keys come first.
function reachable(key) {
  const wanted = `[data-key~="${CSS.escape(key)}"]`;
  const found = [...(openChoice()?.querySelectorAll(wanted) ?? []), ...document.querySelectorAll(wanted)];
  return found.find((button) => button.localName === "summary" || !button.closest("details:not([open])"));
}
