// Keeps what a browser does by itself away from visitors: menus, zooming, leaving, printing, dragging.
//
// Nothing of a visit is in the address, the history or the storage: what cannot be kept away shows an empty kiosk.

const OF_THE_BROWSER = /^(F[2-9]|F1[0-2]|BrowserBack|BrowserForward|BrowserRefresh|ContextMenu)$/;

export function shield() {
  const refuse = (event) => event.preventDefault();
  document.addEventListener("contextmenu", refuse);
  document.addEventListener("dragstart", refuse);
  document.addEventListener("gesturestart", refuse);
  document.addEventListener("wheel", refuse, { passive: false });
  document.addEventListener("keydown", (event) => isOfTheBrowser(event) && refuse(event), true);
}

function isOfTheBrowser({ key, ctrlKey, altKey, metaKey }) {
  return ctrlKey || altKey || metaKey || OF_THE_BROWSER.test(key);
}
