// Somebody who listens: the first touch says what is there, the second one chooses it.
import assert from "node:assert/strict";
import test from "node:test";
import * as speech from "../../kiosk/ear/speech.js";
import { view } from "../../kiosk/view.js";
import { asking, begun, board, kiosk, ticket } from "./kiosk.js";

const speaking = (sound = "speaker") => {
  const shown = board();
  Object.assign(shown.kiosk, { speech: true, sound });
  return shown;
};
const listening = (one) => one.taps("speech");
const seen = (one) => view(one.state, one.now, "de");
const topic = { kind: "topic", id: "empfang" };
const thing = (text, touch = null, place = "screen") => ({ place, touch, parts: [{ language: "de", text }] });
const said = (things) => things.map(({ parts }) => parts[0].text || parts[0].key);

test("a kiosk that does not speak offers no speech", () => {
  assert.equal(seen(kiosk()).bar.speech, false);
  assert.equal(seen(kiosk(speaking())).bar.speech, true);
});

test("who does not listen chooses with the first touch", () => {
  assert.equal(speech.chooses(seen(begun(speaking())), null, topic), true);
});

test("who listens hears first and chooses with the second touch", () => {
  const one = seen(listening(begun(speaking())));

  assert.equal(speech.chooses(one, null, topic), false);
  assert.equal(speech.chooses(one, "topic anmelden", topic), false);
  assert.equal(speech.chooses(one, "topic empfang", topic), true);
});

test("speech is switched off, made louder and uncovered with one touch", () => {
  const one = seen(listening(begun(speaking())));

  const atOnce = ["speech", "louder", "lift"].map((kind) => speech.chooses(one, null, { kind }));

  assert.deepEqual(atOnce, [true, true, true]);
});

test("a first touch keeps the kiosk awake and chooses nothing", () => {
  const one = listening(begun(speaking())).touches("listen").touches("listen");

  assert.equal(one.shows(), "topics");
});

test("at rest every language says its name in turn, and the hall its own only when asked", () => {
  const glass = [thing("Halle"), thing("Deutsch", "language de"), thing("English", "language en"), thing("Weitere", "page 1"), thing("Kontrast", "contrast", "bar")];

  const heard = speech.ofScreen(seen(listening(kiosk(speaking()))), glass, false);
  const withKeys = speech.ofScreen(seen(listening(kiosk(speaking()))), glass, true);

  assert.deepEqual(said(heard), ["speech-hint", "Deutsch", "English", "Weitere"]);
  assert.deepEqual(said(withKeys), ["Deutsch", "English", "Weitere"]);
});

test("the topics are asked for, and how to choose is told", () => {
  const glass = [thing("Wobei können wir helfen?"), thing("Schule", "topic schule")];

  const heard = [false, true].map((withKeys) => said(speech.ofScreen(seen(listening(begun(speaking()))), glass, withKeys)));

  assert.deepEqual(heard, [["Wobei können wir helfen?", "speech-hint"], ["Wobei können wir helfen?", "keys-hint"]]);
});

test("an answer is read as a whole, and what stands on its next page is offered", () => {
  const glass = [thing("Ihre Nummer"), thing("4 Personen vor Ihnen"), { place: "screen", touch: null, parts: [{ key: "seconds" }] }, thing("Weiter", "page 1"), thing("Fertig", "done")];

  const heard = speech.ofScreen(seen(listening(asking(speaking())).hears(ticket)), glass, false);

  assert.deepEqual(said(heard), ["Ihre Nummer", "4 Personen vor Ihnen", "Weiter"]);
});

test("who has to answer in time hears how long", () => {
  const clock = { place: "screen", touch: null, parts: [{ key: "seconds" }] };
  const one = begun(speaking()).taps("speech").waits(91000);

  assert.equal(one.shows(), "more-time");
  assert.deepEqual(speech.ofScreen(seen(one), [clock], false), [clock]);
});

test("a screen is read once, and again when another comes", () => {
  const one = listening(begun(speaking()));
  const before = speech.occasion(seen(one));

  assert.equal(speech.occasion(seen(one.waits(500))), before);
  assert.notEqual(speech.occasion(seen(one.touches("topic", { id: "sprachkurs" }))), before);
});

test("speech and its volume stay through the number and end with the visitor", () => {
  const one = listening(asking(speaking())).taps("louder").hears(ticket);
  assert.deepEqual([one.state.speech, one.state.louder], [true, true]);

  one.touches("done");

  assert.deepEqual([one.state.speech, one.state.louder], [false, false]);
});

test("louder is taken back with the same touch", () => {
  const one = listening(begun(speaking())).taps("louder").taps("louder");

  assert.equal(one.state.louder, false);
});

test("a headset that is plugged in switches speech on, and off when it is pulled out", () => {
  const one = begun(speaking()).taps("headset", { isIn: true });
  assert.deepEqual([seen(one).speech, seen(one).headset], [true, true]);

  one.taps("headset", { isIn: false });

  assert.deepEqual([seen(one).speech, seen(one).headset], [false, false]);
});

test("a headset that is pulled out of a veiled kiosk is gone", () => {
  const one = begun(speaking()).taps("headset", { isIn: true }).touches("topic", { id: "anmelden" }).waits(17000);
  assert.equal(one.shows(), "veil");

  one.taps("headset", { isIn: false });

  assert.deepEqual([one.shows(), seen(one).headset, seen(one).speech], ["veil", false, false]);
});

test("a headset stays plugged in when the next visitor comes", () => {
  const one = asking(speaking()).taps("headset", { isIn: true }).hears(ticket).touches("done");

  assert.deepEqual([seen(one).speech, seen(one).headset], [false, true]);
});

test("a kiosk with a headset only speaks into it until it is pulled out", () => {
  const one = begun(speaking("headset"));
  assert.equal(seen(one).headset, true);

  one.taps("headset", { isIn: false });

  assert.equal(seen(one).headset, false);
});

test("a kiosk that cannot speak does not begin to with a headset", () => {
  assert.equal(begun().taps("headset", { isIn: true }).state.speech, false);
});

test("who listens has twice the time", () => {
  const one = listening(asking(speaking())).hears(ticket).waits(26000);

  assert.equal(one.shows(), "number");
});

test("speech that somebody switched on and left ends by itself", () => {
  const one = listening(kiosk(speaking()));

  assert.equal(one.waits(89000).state.speech, true);
  assert.equal(one.waits(2000).state.speech, false);
});
