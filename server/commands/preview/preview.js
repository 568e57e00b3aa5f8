// The preview of papers: looks three times a second whether the profile was saved, and draws what has changed.

const LOOK_EVERY = 300;
const [title, language, topic, wrong, mistakes, away, table] = [
  "title", "language", "topic", "wrong", "mistakes", "away", "table",
].map((id) => document.getElementById(id));
const chosen = new URLSearchParams();
let shown = "";
let latest = 0;

/** An answer that a newer look has overtaken is left aside, else an old ticket could come back. */
async function look() {
  const turn = (latest += 1);
  try {
    const answer = await fetch(`state.json?${chosen}`);
    const state = await answer.json();
    if (turn === latest) show(state);
    away.hidden = true;
  } catch {
    away.hidden = false;
  }
  if (turn === latest) setTimeout(look, LOOK_EVERY);
}

function show(state) {
  const news = JSON.stringify(state);
  if (news === shown) return;
  shown = news;
  wrong.hidden = state.mistakes.length === 0;
  mistakes.replaceChildren(...state.mistakes.map((each) => line(`Line ${each.line}: ${each.where}: expected ${each.expected}`)));
  table.hidden = !state.title;
  if (!state.title) return;
  title.textContent = state.title;
  fill(language, state.languages, state.language);
  fill(topic, state.topics, state.topic);
  lay(state);
}

function fill(select, options, value) {
  select.replaceChildren(...options.map(({ id, title }) => new Option(title, id, false, id === value)));
}

function lay(state) {
  const asked = new URLSearchParams({ language: state.language, topic: state.topic, mark: state.mark });
  const wanted = state.kinds.flatMap((kind) => state.widths.map((width) => ({ kind, width })));
  if (table.childElementCount !== wanted.length) table.replaceChildren(...wanted.map(figure));
  wanted.forEach(({ kind, width }, at) => draw(table.children[at], `papers/${kind}-${width}.png?${asked}`));
}

function figure({ kind, width }) {
  const [paper, name, sheet] = ["figure", "figcaption", "div"].map((tag) => document.createElement(tag));
  paper.className = "paper";
  name.className = "paper__name";
  name.textContent = `${kind === "slip" ? "Slip" : "Ticket"}, ${width} mm`;
  sheet.className = `paper__sheet paper__sheet--${width}`;
  paper.append(name, sheet);
  return paper;
}

/** The old picture stays until the new one is there, so that nothing flickers. */
async function draw(paper, address) {
  const [name, sheet] = paper.children;
  const image = new Image();
  sheet.dataset.wanted = address;
  image.alt = name.textContent;
  image.src = address;
  const drawn = await image.decode().then(() => image, () => whyNot(address));
  if (sheet.dataset.wanted === address) sheet.replaceChildren(drawn);
}

async function whyNot(address) {
  const answer = await fetch(address);
  return line(await answer.text());
}

function line(text) {
  const said = document.createElement("p");
  said.textContent = text;
  return said;
}

for (const select of [language, topic]) {
  select.addEventListener("change", () => {
    chosen.set(select.id, select.value);
    look();
  });
}
look();
