// The walls' page: the preview follows what is typed, and fields that mean nothing now step back.
import { preview } from "./wall_preview.js";

const form = document.getElementById("settings");
const chosen = (name) => form.elements[name].value;

document.getElementById("preview-part").hidden = false;
preview(form, document.getElementById("preview"), {
  shape: () => (chosen("wall.layout") === "strip" ? "strip" : chosen("shape")),
  wrong: document.getElementById("preview-wrong"),
});
form.addEventListener("change", stepBack);
stepBack();

function stepBack() {
  document.getElementById("light-hours").hidden = chosen("wall.theme") !== "by-hour";
  document.getElementById("overflow").hidden = chosen("wall.layout") !== "overflow";
}
