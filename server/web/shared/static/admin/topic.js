// The form of one topic: the tile follows what is typed, and a touch on a pictogram takes it.
import { patiently } from "../page/patient.js";

const icon = document.getElementById("pictogram");
const tile = document.getElementById("preview-title");
const picture = document.getElementById("preview-icon");
let asked = 0;

for (const field of document.querySelectorAll('[name^="title-"]')) {
  const say = () => {
    tile.textContent = field.value;
    tile.lang = field.lang;
    tile.parentElement.dir = field.dir;
  };
  field.addEventListener("input", say);
  field.addEventListener("focus", say);
}

ready();
icon.addEventListener("input", () => search(icon.value));
icon.addEventListener("focus", () => icon.select());

async function search(typed) {
  const mine = (asked += 1);
  const address = `${icon.dataset.search}?q=${encodeURIComponent(typed)}`;
  const answer = await patiently(address, { headers: { Accept: "text/html" } });
  if (!answer?.ok || mine !== asked) return; // a newer search is on its way
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = page.getElementById("pictograms");
  if (!list) return;
  document.getElementById("pictograms").replaceWith(document.importNode(list, true));
  ready();
}

function ready() {
  for (const entry of document.querySelectorAll("#pictograms li")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...entry.childNodes);
    button.setAttribute("aria-pressed", String(entry.dataset.name === icon.value));
    button.addEventListener("click", () => choose(entry.dataset.name));
    entry.append(button);
  }
}

function choose(name) {
  icon.value = name;
  picture.src = `/static/vendor/icons/${encodeURIComponent(name)}.svg`;
  for (const button of document.querySelectorAll("#pictograms button")) {
    button.setAttribute("aria-pressed", String(button.parentElement.dataset.name === name));
  }
}
