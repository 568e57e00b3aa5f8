// What stands on the glass is heard: worded for the ear, in German where it must be, and never what is private.
import assert from "node:assert/strict";
import test from "node:test";
import { heard, heardOf } from "../../kiosk/ear/heard.js";
import { Sayings } from "../../kiosk/ear/sayings.js";
import { sentence } from "../../kiosk/hall/words.js";
import { board, later, own, redirect, ticket } from "./kiosk.js";

const forms = Array.from({ length: 201 }, (_, count) => (count === 1 ? 0 : 1));
const WORDS = {
  de: { forms, sentences: {
    wait: ["Wartezeit etwa {range} Minute", "Wartezeit etwa {range} Minuten"],
    "aloud-wait": ["etwa {low} bis {high} Minute", "etwa {low} bis {high} Minuten"],
    "your-number": "Ihre Nummer", "symbol-triangle": "Dreieck", "aloud-ticket": "Ihre Nummer ist {number}, {symbol}.",
    back: "Zurück", "private-way": "Der Weg steht auf dem Papier.", seconds: ["Noch {count} Sekunde", "Noch {count} Sekunden"],
  } },
  uk: { forms, sentences: {
    wait: ["чекати {range}", "чекати {range}"], "aloud-wait": ["від {low} до {high}", "від {low} до {high}"],
    "your-number": "Ваш номер", "symbol-triangle": "трикутник", "aloud-ticket": "Ваш номер {number}, {symbol}.",
    back: "Назад", "private-way": "Шлях на папері.", seconds: ["ще {count}", "ще {count}"],
  } },
};
const sayings = () => new Sayings((code) => (key, values) => sentence(WORDS[code], key, values));
const shown = (answer = null, change = {}) => Object.assign({ board: board(), answer, headset: false }, change);
const uk = (text) => ({ language: "uk", text });

test("a sentence is heard in the visitor's language, and in German where that cannot be", () => {
  const known = sayings();
  const text = known.drawn("uk")("back");

  assert.deepEqual(heard(uk(text), shown(), known), { language: "uk", text: "Назад", german: "Zurück" });
});

test("a dash between two figures is a word", () => {
  const known = sayings();
  const text = known.drawn("uk")("wait", { range: "20–35", low: 20, high: 35, count: 35 });

  const said = heard(uk(text), shown(), known);

  assert.deepEqual([said.text, said.german], ["від 20 до 35", "etwa 20 bis 35 Minuten"]);
});

test("one figure alone is said as it stands there", () => {
  const known = sayings();
  const text = known.drawn("de")("wait", { range: 5, count: 5 });

  assert.equal(heard({ language: "de", text }, shown(), known).text, "Wartezeit etwa 5 Minuten");
});

test("number, shape and the words above them are one sentence, said once", () => {
  const parts = [uk("Ваш номер"), uk("047"), uk("трикутник")];

  const said = heardOf(parts, shown(own.body), sayings());

  assert.deepEqual(said, [{ language: "uk", text: "Ваш номер 47, трикутник.", german: "Ihre Nummer ist 47, Dreieck." }]);
});

test("every text of the board and of an answer has its German", () => {
  const texts = (body) => heard(uk(body), shown(redirect.body.redirect), sayings()).german;

  assert.equal(texts("Паспорт"), "Pass");
  assert.equal(texts("Поруч, вхід праворуч"), "Nebenan, Eingang rechts");
  assert.equal(texts(board().topics[0].title.uk), board().topics[0].title.de);
  assert.equal(texts(board().site.title), board().site.title);
});

test("the name of a language is said in that language or not at all", () => {
  const { name } = board().languages.find(({ code }) => code === "ar");

  assert.deepEqual(heard({ language: "ar", text: name }, shown(), sayings()), { language: "ar", text: name, german: null });
});

test("what exists in a third language only is said in that one", () => {
  const answer = Object.assign({}, redirect.body.redirect, { title: { own: "Office", german: null, language: "en" } });

  assert.equal(heard(uk("Office"), shown(answer), sayings()).language, "en");
});

test("the way to another house is not told aloud when it says what somebody came for", () => {
  const answer = Object.assign({}, later.body.later, { private: true });
  const parts = [uk(answer.reason.own), uk(answer.when.own), uk(answer.offices[0].title.own)];

  const aloud = heardOf(parts, shown(answer), sayings()).map(({ text }) => text);
  const alone = heardOf(parts, shown(answer, { headset: true }), sayings()).map(({ text }) => text);

  assert.deepEqual(aloud, ["Шлях на папері."]);
  assert.deepEqual(alone, parts.map(({ text }) => text));
});

test("the ring says how many seconds are left", () => {
  assert.equal(heard({ language: "de", key: "seconds", values: { count: 1 } }, shown(), sayings()).text, "Noch 1 Sekunde");
});

test("a text that nobody knows is not said", () => {
  assert.equal(heard(uk("etwas"), shown(ticket.body.ticket), sayings()), null);
  assert.deepEqual(heardOf([uk("etwas")], shown(), sayings()), []);
});
