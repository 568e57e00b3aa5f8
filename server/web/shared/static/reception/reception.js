// The reception in the browser: news renews its parts, keys and buttons do their step without leaving the page.
import { watchAlarm } from "../desk/alarm.js";
import { hold } from "../desk/blind.js";
import { closeChoice, toggle } from "../desk/choice.js";
import { keyOf } from "../desk/key.js";
import { areKeysOn, openSheet } from "../desk/sheet.js";
import { stepper } from "../desk/step.js";
import { follow } from "../page/follow.js";

const look = follow({ blind: hold });
const press = stepper(look.around);
const callForHelp = stepper(look.around); // waits for no other step

document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (form.method === "get") return;
  event.preventDefault();
  if (form.method === "dialog") return form.closest("dialog").close();
  const done = await (form.id === "alarm" ? callForHelp : press)(submitter);
  if (done && !submitter.closest("#today")) closeChoice();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return closeChoice({ focus: true });
  const key = areKeysOn() ? keyOf(event, document.activeElement) : null;
  const wanted = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!wanted || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  use(wanted);
});

watchAlarm();
const opener = document.getElementById("keys-open");
opener.hidden = false;
opener.addEventListener("click", openSheet);

function use(wanted) {
  if (wanted.localName === "summary") return toggle(wanted);
  if (wanted.localName === "fieldset") return (wanted.querySelector(":checked") || wanted.querySelector("input")).focus();
  if (wanted.localName !== "input") return wanted.click();
  wanted.focus();
  return wanted.select();
}
