// The form of a slide: the preview shows the language in which one types, and the picture that is only chosen yet.
import { preview } from "./wall_preview.js";

const form = document.getElementById("slide");
const shown = document.getElementById("shown");
const file = document.getElementById("file");
let chosen = null;

document.getElementById("preview-part").hidden = false;
preview(form, document.getElementById("preview"), {
  shape: () => "across",
  wrong: document.getElementById("preview-wrong"),
  change: (board) => board.slides.forEach((slide) => (slide.picture = chosen || slide.picture)),
});

form.addEventListener("focusin", ({ target }) => {
  if (!target.lang || target.lang === shown.value) return;
  shown.value = target.lang;
  form.dispatchEvent(new Event("input"));
});

file.addEventListener("change", async () => {
  const [picture] = file.files;
  const isHeavy = Boolean(picture) && picture.size > Number(file.dataset.most);
  file.setCustomValidity(isHeavy ? file.dataset.heavy : "");
  file.reportValidity();
  chosen = picture && !isHeavy ? await asAddress(picture) : null;
  form.dispatchEvent(new Event("input"));
});

function asAddress(picture) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(picture);
  });
}
