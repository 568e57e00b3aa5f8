// Hears the keyboard: the scanner, which types like one, a keypad, and whoever types this kiosk's code.
import { meaning } from "./keypad.js";
import * as scanner from "./scanner.js";

/** `kiosk` is told what happens: isTyped() says whether a code is being typed; act(touched); scanned(text);
 *  keyed(meant), a meaning of keypad.js. */
export function listenToKeys(kiosk) {
  let typing = scanner.silent;

  // Before anything on the page: the scanner's Enter must not press a button.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (kiosk.isTyped()) type(event.key);
    else if (!scan(event)) press(event);
  }, true);

  // Tab goes its own way; what it has come to is said all the same.
  document.addEventListener("keyup", ({ key }) => key === "Tab" && !kiosk.isTyped() && kiosk.keyed("reached"));

  function type(key) {
    if (key === "Backspace") kiosk.act({ kind: "erase" });
    else if (key.length === 1) kiosk.act({ kind: "key", sign: key });
  }

  function scan(event) {
    const heard = scanner.typed(typing, event.key, event.timeStamp);
    typing = heard.typing;
    if (heard.code === null) return false;
    stop(event);
    kiosk.scanned(heard.code);
    return true;
  }

  // A sign in the middle of what a scanner types is no key of a keypad.
  function press(event) {
    const isTypedOn = event.key.length === 1 && typing.text.length > 1;
    const meant = isTypedOn ? null : meaning(event.key, document.activeElement.matches("[data-touch]"));
    if (meant === null) return;
    stop(event);
    kiosk.keyed(meant);
  }

  function stop(event) {
    event.preventDefault();
    event.stopPropagation();
  }
}
