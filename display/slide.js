// Draws a slide: its title, its text in plain parts, its picture. The server has taken the Markdown apart.
import { element } from "./element.js";

const ELEMENTS = { paragraph: "p", heading: "h3", point: "li", step: "li" };
const LISTS = { point: "ul", step: "ol" };
const STEPS = [1, 0.8, 0.64, 0.512]; // of the size of type, until all of it is seen
let drawn = null;

/** Draws the slide into `place`, or takes it away at once where there is none. */
export function drawSlide(place, slide) {
  document.documentElement.dataset.slide = slide ? "some" : "none";
  const wanted = slide && JSON.stringify(slide);
  if (wanted === drawn) return;
  drawn = wanted;
  place.textContent = "";
  if (!slide) return;
  place.lang = slide.language;
  place.dir = slide.direction;
  const words = element("div", "slide-words");
  if (slide.title) words.append(element("h2", "slide-title", slide.title));
  blocks(slide.blocks).forEach((block) => words.append(block));
  if (words.children.length) place.append(words);
  if (slide.picture) place.append(picture(slide));
  fit(place, words);
}

function blocks(parts) {
  const made = [];
  let list = null;
  parts.forEach((part) => {
    const name = LISTS[part.kind];
    if (!name) list = null;
    else if (!list || list.localName !== name) made.push((list = element(name)));
    const block = element(ELEMENTS[part.kind] || "p");
    part.runs.forEach((run) => block.append(written(run)));
    if (list) list.append(block);
    else made.push(block);
  });
  return made;
}

function written({ text, strong, emphasis }) {
  if (text === "\n") return document.createElement("br");
  if (strong) return element("strong", "", text);
  return emphasis ? element("em", "", text) : document.createTextNode(text);
}

function picture({ picture: address, title }) {
  const made = element("img", "slide-picture");
  made.alt = title;
  made.src = address;
  return made;
}

function fit(place, words) {
  const fits = (step) => {
    place.style.setProperty("--slide", step);
    return words.scrollHeight <= words.clientHeight + 1 && words.scrollWidth <= words.clientWidth + 1;
  };
  STEPS.some(fits);
}
