// Sends one step to the server; a second press is ignored, and a refusal is said beside the button.
import { patiently } from "../page/patient.js";
import { isHeld } from "./blind.js";
import { newId } from "./id.js";
import { isResting } from "./rest.js";

const READ = 15000; // milliseconds: by then a refusal has been read, and it may no longer be true

let forgetting = null;

/** Gives `press(button)`, which says whether it was done. `around(step)` takes the step and then shows what is true. */
export function stepper(around) {
  let isUnderWay = false;
  let unanswered = null;

  return async function press(button) {
    if (isUnderWay || isResting(button) || isHeld(button)) return false;
    isUnderWay = true;
    button.setAttribute("aria-busy", "true");
    say("");
    let isDone = false;
    await around(async () => (isDone = await send(button)));
    button.removeAttribute("aria-busy");
    isUnderWay = false;
    return isDone;
  };

  async function send(button) {
    const asked = what(button);
    const isAgain = unanswered && unanswered.text === asked.text;
    const id = isAgain ? unanswered.id : newId();
    const answer = await post(asked, id);
    unanswered = answer ? null : { text: asked.text, id };
    if (!answer) say(notice().dataset.notArrived);
    else if (answer.redirected) return leaveTo(answer.url);
    else if (answer.refusal) say(answer.refusal.sentence);
    else if (answer.done === "leave") return leaveTo("/desk");
    else if (answer.at) return leaveTo(answer.at);
    return Boolean(answer?.done);
  }
}

function what(button) {
  const said = new FormData(button.form);
  if (button.name) said.set(button.name, button.value);
  const address = button.getAttribute("formaction") || button.form.action;
  const told = Array.from(said).filter(([name]) => name !== "request");
  const text = `${address} ${new URLSearchParams(told)}`;
  return { address, said, text };
}

async function post({ address, said }, id) {
  said.set("request", id);
  const asked = { method: "POST", body: new URLSearchParams(said), headers: { Accept: "application/json" } };
  const answer = await patiently(address, asked);
  if (!answer) return null;
  if (answer.redirected) return { redirected: true, url: answer.url };
  return answer.json().catch(() => null);
}

function leaveTo(address) {
  location.assign(address);
  return new Promise(() => {}); // the page goes away; until then no button does anything
}

function notice() {
  return document.getElementById("refusal");
}

function say(sentence) {
  clearTimeout(forgetting);
  notice().textContent = sentence;
  forgetting = setTimeout(() => (notice().textContent = ""), READ);
}
