// Lets this wall into the hall: with the code in the address, by itself in a demo, or with a code that is typed.
import * as ask from "./ask.js";
import { codeIn, isWhole, tidy } from "./code.js";

const AGAIN = 3000;
const at = (id) => document.getElementById(id);

/** Resolves to a token, however long that takes. `say` finds sentences, `language` is the one of the screen. */
export function enrol(say, language) {
  const code = codeIn(location.hash);
  if (code) history.replaceState(null, "", location.pathname + location.search);
  return new Promise((resolve) => {
    watchForm(say, language, resolve);
    if (code) tryCode(code, say, language, resolve);
    else tryDemo(say, language, resolve);
  });
}

function tryDemo(say, language, resolve) {
  const later = () => setTimeout(() => tryDemo(say, language, resolve), AGAIN);
  ask.enrolInDemo(language).then((answer) => {
    if (answer.status === 201) resolve(answer.body.token);
    else if (answer.status === 404) showForm("");
    else later();
  }, later);
}

function tryCode(code, say, language, resolve) {
  return ask.enrol(code, language).then(
    (answer) => {
      if (answer.status !== 201) showForm(answer.body ? answer.body.refusal.sentence : say("enrol-unreachable"));
      else if (answer.body.kind !== "wall") showForm(say("enrol-other-device"));
      else resolve(answer.body.token);
    },
    () => showForm(say("enrol-unreachable")),
  );
}

function watchForm(say, language, resolve) {
  const field = at("code");
  field.oninput = () => {
    field.value = tidy(field.value);
  };
  at("enrol").onsubmit = (event) => {
    event.preventDefault();
    if (isWhole(field.value)) tryCode(field.value, say, language, resolve);
    else showForm(say("enrol-incomplete"));
  };
}

function showForm(answer) {
  document.documentElement.dataset.page = "enrol";
  at("enrol-answer").textContent = answer;
  at("code").focus();
}
