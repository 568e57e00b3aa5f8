// Lets this tablet into the hall: with the code in the address, by itself in a demo, or with a code that is typed.
import { codeIn, isWhole, tidy } from "../hall/code.js";
import { element, group, heading } from "../element.js";
import * as ask from "./ask.js";

const AGAIN = 3000;

/** Resolves to a token, however long that takes. `screen` is drawn into, `say` finds sentences. */
export async function enrol(screen, say, language) {
  const code = codeIn(location.hash);
  if (code) history.replaceState(null, "", location.pathname);
  let answer = code ? await tryCode(code, say, language) : await tryDemo();
  while (!answer.token) answer = await tryCode(await typed(screen, say, answer.told), say, language);
  return answer.token;
}

// Each try gives {token, told}: the token, or the sentence that says why there is none.
async function tryDemo() {
  const answer = await ask.enrolInDemo();
  if (answer.status === 201) return answer.body;
  if (answer.status === 404) return { token: null, told: "" };
  await new Promise((resolve) => setTimeout(resolve, AGAIN));
  return tryDemo();
}

async function tryCode(code, say, language) {
  if (!isWhole(code)) return { token: null, told: say("enrol-incomplete") };
  const { status, body } = await ask.enrol(code, language);
  if (!body) return { token: null, told: say("enrol-unreachable") };
  if (status !== 201) return { token: null, told: body.refusal.sentence };
  return body.kind === "tablet" ? body : { token: null, told: say("enrol-other-device") };
}

function typed(screen, say, told) {
  const form = formOf(say, told);
  screen.replaceChildren(form);
  return new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      resolve(form.elements.code.value);
    });
  });
}

function formOf(say, told) {
  const field = element("input");
  Object.assign(field, { id: "code", name: "code", maxLength: 9, autocomplete: "off", spellcheck: false });
  field.addEventListener("input", () => (field.value = tidy(field.value)));
  const label = element("label", "", say("enrol-label"));
  label.htmlFor = "code";
  const answer = element("p", "told", told);
  answer.setAttribute("role", "alert");
  return group(
    "form", "enrol", heading(say("enrol-title")), element("p", "", say("enrol-hint")), label, field,
    element("button", "step first", say("enrol-button")), answer,
  );
}
