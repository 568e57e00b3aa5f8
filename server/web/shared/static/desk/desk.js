// The desk in the browser: buttons and keys press steps, news renews the parts, the undo counts down.
import { follow } from "../page/follow.js";
import { keyOf } from "./key.js";
import { rest } from "./rest.js";
import { areKeysOn, openSheet } from "./sheet.js";
import { stepper } from "./step.js";
import { countDown } from "./undo.js";

const look = follow({
  renewed: (names) => {
    if (names.includes("steps")) rest(document.getElementById("steps"));
    if (names.includes("undo")) countDown();
  },
});
const press = stepper(look.around);

document.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.method === "dialog") event.target.closest("dialog").close();
  else press(event.submitter);
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
  if (button.localName === "summary") openPause(button);
  else button.click();
});

document.addEventListener("keydown", (event) => {
  const open = document.querySelector("details[open]");
  if (event.key !== "Escape" || !open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

document.addEventListener("lotse:focus-lost", () => document.getElementById("primary").focus({ preventScroll: true }));

const opener = document.getElementById("keys-open");
opener.hidden = false;
opener.addEventListener("click", openSheet);
countDown();

function reachable(key) {
  const found = document.querySelectorAll(`[data-key~="${CSS.escape(key)}"]`);
  return Array.from(found).find((button) => button.localName === "summary" || !button.closest("details:not([open])"));
}

function openPause(summary) {
  summary.parentElement.open = !summary.parentElement.open;
  const first = summary.parentElement.querySelector("button");
  (summary.parentElement.open ? first : summary).focus();
}
