// Hears the keyboard: the scanner, which types like one, and whoever types this kiosk's code.
import * as scanner from "./scanner.js";

/** `kiosk` is told what happens: isTyped() says whether a code is being typed; act(touched); scanned(text). */
export function listenToKeys(kiosk) {
  let typing = scanner.silent;

  // Before anything on the page: the scanner's Enter must not press a button.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (kiosk.isTyped()) type(event.key);
    else scan(event);
  }, true);

  function type(key) {
    if (key === "Backspace") kiosk.act({ kind: "erase" });
    else if (key.length === 1) kiosk.act({ kind: "key", sign: key });
  }

  function scan(event) {
    const heard = scanner.typed(typing, event.key, event.timeStamp);
    typing = heard.typing;
    if (heard.code === null) return;
    event.preventDefault();
    event.stopPropagation();
    kiosk.scanned(heard.code);
  }
}
