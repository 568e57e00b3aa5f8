// The devices look again at every poke; where a printer stands is asked only of printers.
import { follow } from "../page/follow.js";

const beside = document.getElementById("beside-field");
const kinds = Array.from(document.querySelectorAll('input[name="kind"]'));

const look = follow();
const forEver = () => new Promise(() => {});

// The page goes: a look that came back now would lead elsewhere, and the code is shown once.
document.addEventListener("submit", () => look.around(forEver));
kinds.forEach((kind) => kind.addEventListener("change", askWhatMatters));
askWhatMatters();

function askWhatMatters() {
  beside.hidden = kinds.find((kind) => kind.checked).value !== "printer";
  if (beside.hidden) beside.querySelector("select").value = "";
}
