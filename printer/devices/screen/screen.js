// The page of the printer on the screen: looks every second and lets new papers come out of the slot.

import { changes } from "./tray.js";

const LOOK_EVERY = 1000;
const DOTS_PER_CSS_PIXEL = 1.6;
const tray = document.getElementById("tray");
const empty = document.getElementById("empty");
const away = document.getElementById("away");
const shown = new Map();
let isFirstLook = true;

async function look() {
  try {
    const answer = await fetch("papers.json", { cache: "no-store" });
    show(await answer.json());
    away.hidden = true;
  } catch {
    away.hidden = false;
  }
  setTimeout(look, LOOK_EVERY);
}

function show(papers) {
  const { added, gone } = changes(new Set(shown.keys()), papers);
  for (const number of gone) {
    shown.get(number).remove();
    shown.delete(number);
  }
  for (const paper of added) {
    const sheet = sheetOf(paper, !isFirstLook);
    shown.set(paper.paper, sheet);
    tray.prepend(sheet);
  }
  tray.hidden = papers.length === 0;
  empty.hidden = papers.length > 0;
  isFirstLook = false;
}

function sheetOf(paper, isNew) {
  const sheet = document.createElement("li");
  sheet.className = isNew ? "sheet sheet--new" : "sheet";
  const picture = document.createElement("img");
  picture.src = paper.picture;
  picture.alt = `${tray.dataset.alt} ${paper.title}`;
  picture.width = Math.round(paper.width / DOTS_PER_CSS_PIXEL);
  picture.height = Math.round(paper.height / DOTS_PER_CSS_PIXEL);
  sheet.append(picture);
  return sheet;
}

look();
