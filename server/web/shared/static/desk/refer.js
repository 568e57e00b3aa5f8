// The panel of places: fetches the whole directory when it is opened, shows what fits, and is closed by a choice.
import { patiently } from "../page/patient.js";
import { fits } from "./filter.js";
import { gather, join } from "./collect.js";
import { newId } from "./id.js";
import { walked } from "./walk.js";

/** Makes the panel ready, again after every renewal of the page. */
export function readyToRefer() {
  const panel = document.getElementById("refer-panel");
  if (!panel || panel.dataset.ready) return;
  panel.dataset.ready = "yes";
  const search = document.getElementById("refer-search");
  search.hidden = false;
  search.addEventListener("input", () => show(panel, search.value));
  search.addEventListener("keydown", (event) => choose(event, panel, search));
  panel.addEventListener("keydown", (event) => walk(event, panel, search));
  panel.addEventListener("click", (event) => join(event, panel), { capture: true });
  document.getElementById("refer").addEventListener("toggle", (event) => opened(event.target, panel, search));
}

function opened(choice, panel, search) {
  search.value = "";
  show(panel, "");
  if (!choice.open) return;
  search.focus();
  fetchPlaces(panel);
}

async function fetchPlaces(panel) {
  const place = document.getElementById("refer-places");
  if (!place || place.dataset.fetched) return;
  place.dataset.fetched = newId();
  const answer = await patiently(panel.dataset.places, { headers: { Accept: "text/html" } });
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const list = page?.getElementById("places");
  if (list) place.replaceChildren(document.importNode(list, true));
  else delete place.dataset.fetched; // the link to the list stays, and the next opening tries again
  show(panel, document.getElementById("refer-search").value);
}

function show(panel, typed) {
  const entries = Array.from(panel.querySelectorAll("li"));
  entries.forEach((entry) => (entry.hidden = !fits(entry.textContent, typed)));
  const nothing = document.getElementById("refer-nothing");
  nothing.textContent = entries.every((entry) => entry.hidden) ? nothing.dataset.sentence : "";
}

// A figure in an empty field is one of the usual places; Enter takes the first that fits what was typed, or all
// that were collected.
function choose(event, panel, search) {
  const typed = search.value.trim();
  const wanted = /^[1-9]$/.test(event.key) && !typed ? `[data-key="${event.key}"]` : null;
  const first = typed ? "li:not([hidden]) button" : ":scope:has(input:checked) #slips-print";
  if (!wanted && event.key !== "Enter") return;
  event.preventDefault();
  panel.querySelector(wanted || first)?.click();
}

// Arrows lead from the field through the list and back; + collects the place on which they stand.
function walk(event, panel, search) {
  const buttons = Array.from(panel.querySelectorAll("li:not([hidden]) > button"));
  const at = buttons.indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== search) return;
  if (event.key === "+" && at >= 0) return gather(event, buttons[at]);
  const to = walked(at, buttons.length, event.key);
  if (to === null) return;
  event.preventDefault();
  if (to < 0) search.select();
  else buttons[to].focus();
}
