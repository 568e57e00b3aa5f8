// The sheet of keys, and whether single keys are used at all: remembered in this browser.

const PLACE = "lotse.desk.keys";
const OFF = "off";

/** Single keys can be switched off, because a stray key must not call anybody. */
export function areKeysOn() {
  return kept() !== OFF;
}

export function openSheet() {
  const sheet = document.getElementById("keys");
  const box = document.getElementById("keys-on");
  box.checked = areKeysOn();
  box.onchange = () => keep(box.checked ? "on" : OFF);
  sheet.showModal();
}

function kept() {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null; // no storage: keys work
  }
}

function keep(value) {
  try {
    localStorage.setItem(PLACE, value);
  } catch (error) {
    console.warn("the choice of keys is not kept:", error.message);
  }
}
