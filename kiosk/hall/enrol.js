// Lets this kiosk into the hall: with the code in the address, by itself in a demo, or with a code that is typed.
import * as ask from "./ask.js";
import { codeIn } from "./code.js";

const AGAIN = 3000;

/** Resolves to a token, however long that takes. `show(told)` shows the keys; `typed()` resolves to a whole code. */
export function enrol(language, show, typed) {
  const code = codeIn(location.hash);
  if (code) history.replaceState(null, "", location.pathname + location.search);
  return code ? tryCode(code) : tryDemo();

  function tryDemo() {
    return ask.enrolInDemo(language).then(
      (answer) => (answer.status === 201 ? answer.body.token : wantCode(null)),
      () => new Promise((resolve) => setTimeout(resolve, AGAIN)).then(tryDemo),
    );
  }

  function wantCode(told) {
    show(told);
    return typed().then(tryCode);
  }

  function tryCode(whole) {
    return ask.enrol(whole, language).then(
      (answer) => {
        if (answer.status !== 201) return wantCode(answer.body ? { sentence: answer.body.refusal.sentence } : "enrol-unreachable");
        return answer.body.kind === "kiosk" ? answer.body.token : wantCode("enrol-other-device");
      },
      () => wantCode("enrol-unreachable"),
    );
  }
}
