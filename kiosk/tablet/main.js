// The tablet: staff give out numbers along a line outside, with or without network.
import { looking } from "../hall/look.js";
import { listen } from "../hall/news.js";
import { loadWords, sentence } from "../hall/words.js";
import * as ask from "./ask.js";
import { enrol } from "./enrol.js";
import { give } from "./giving.js";
import { hallNow } from "../offline/hall-time.js";
import * as keep from "./keep.js";
import { merge } from "./merge.js";
import { drawPage, forgetPage } from "./page.js";
import * as queue from "./queue.js";
import { keepPage, openShelf } from "../offline/shelf.js";
import { touched } from "./wish.js";

const HOUSE = document.documentElement.lang;
const STAFF = navigator.language.startsWith("en") ? "en" : HOUSE;
const say = (key, values) => sentence(staffWords, key, values);
const spokenIn = (code) => (key) => sentence(visitorWords[code] || visitorWords[HOUSE], key);

let staffWords = null;
let visitorWords = {};
let wish = { language: null, topic: null, party: 1 };
let card = null; // the ticket that is being shown
let told = "";
let isAway = false;
let look = null;

function act(touch) {
  told = "";
  if (touch.kind === "give") giveNext();
  else if (touch.kind === "next") card = null;
  else if (touch.kind === "forget") keep.changeStock(queue.empty, (stock) => queue.handedIn(stock, touch.request));
  else wish = touched(wish, touch);
  draw();
}

function giveNext() {
  try {
    card = give(keep.hall.read(), wish);
  } catch (error) {
    console.error(error);
    told = say("cannot-keep");
  }
  if (card) wish = touched(wish, { kind: "given" });
  if (look) look.now();
}

function draw() {
  const known = keep.hall.read();
  if (!staffWords || !known || !keep.token.read()) return;
  const { board, ahead } = known;
  const stock = keep.readStock(queue.empty);
  const left = queue.left(stock, hallNow(ahead, Date.now(), board.site.timezone).day);
  const refused = stock.tickets.filter((ticket) => ticket.refused !== null);
  const waiting = queue.waiting(stock).length;
  const standing = { title: board.site.title, demo: board.demo, offline: isAway, waiting, left };
  drawPage({ board, card, wish, left, told, refused, standing }, say, spokenIn, act);
}

async function learnWords() {
  const known = keep.hall.read();
  const languages = known ? known.board.languages.map(({ code }) => code) : [];
  visitorWords = await loadWords(visitorWords, [HOUSE].concat(languages));
  if (!staffWords) staffWords = (await ask.words(STAFF)).body;
}

function work(token) {
  look = looking(once, () => isAway);
  const news = listen(token, look.now);

  async function once() {
    const how = await merge(token, STAFF);
    if (how === "strange") return leave();
    isAway = how === "away";
    await learnWords();
    draw();
    keepPage();
  }

  function leave() {
    look.stop();
    news.stop();
    keep.token.save(null);
    begin();
  }
}

async function begin() {
  await learnWords();
  draw();
  const token = keep.token.read() || (await enrol(document.getElementById("screen"), say, STAFF));
  keep.token.save(token);
  forgetPage();
  work(token);
}

document.documentElement.lang = STAFF;
openShelf();
begin();
