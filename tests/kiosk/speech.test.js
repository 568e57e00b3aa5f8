// Somebody who listens: the first touch says what is there, the second one chooses it.
import assert from "node:assert/strict";
import test from "node:test";
import * as speech from "../../kiosk/speech.js";
import { view } from "../../kiosk/view.js";
import { asking, begun, board, kiosk, ticket } from "./kiosk.js";

const speaking = () => {
  const shown = board();
  shown.kiosk.speech = true;
  return shown;
};
const listening = (one) => one.taps("speech");
const seen = (one) => view(one.state, one.now, "de");
const topic = { kind: "topic", id: "empfang" };

test("a kiosk that does not speak offers no speech", () => {
  assert.equal(seen(kiosk()).bar.speech, false);
  assert.equal(seen(kiosk(speaking())).bar.speech, true);
});

test("who does not listen chooses with the first touch", () => {
  assert.equal(speech.chooses(seen(begun(speaking())), null, topic), true);
});

test("who listens hears first and chooses with the second touch", () => {
  const one = seen(listening(begun(speaking())));

  const [said] = speech.ofTouch(one, topic);

  assert.deepEqual(said, { kind: "topic", topic: "empfang", language: "ar", mark: "topic empfang" });
  assert.equal(speech.chooses(one, null, topic), false);
  assert.equal(speech.chooses(one, "topic anmelden", topic), false);
  assert.equal(speech.chooses(one, said.mark, topic), true);
});

test("speech is switched off and made louder with one touch", () => {
  const one = seen(listening(begun(speaking())));

  assert.equal(speech.chooses(one, null, { kind: "speech" }), true);
  assert.equal(speech.chooses(one, null, { kind: "louder" }), true);
});

test("a first touch keeps the kiosk awake and chooses nothing", () => {
  const one = listening(begun(speaking())).waits(80000).touches("listen");

  one.waits(80000);

  assert.equal(one.shows(), "topics");
});

test("at rest every language says its name in turn", () => {
  const said = speech.ofScreen(seen(listening(kiosk(speaking()))), null);

  assert.equal(said[0].key, "speech-hint");
  assert.deepEqual(said.slice(1).map(({ mark }) => mark), ["language de", "language en", "language ar", "language uk"]);
});

test("the number is read with everything that stands on its screen", () => {
  const said = speech.ofScreen(seen(listening(asking(speaking())).hears(ticket)), "request-1");

  assert.deepEqual(said.map(({ kind, key }) => key || kind), ["answer", "take-ticket", "paper-below"]);
  assert.equal(said[0].request, "request-1");
});

test("a gate asks aloud and says its answers", () => {
  const one = listening(begun(speaking())).touches("topic", { id: "anmelden" });

  assert.deepEqual(speech.ofScreen(seen(one), null), [{ kind: "question", gate: "herkunft", language: "ar" }]);
  assert.equal(speech.ofTouch(seen(one), { kind: "answer", id: "eu" })[0].choice, "eu");
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

test("who listens has twice the time", () => {
  const one = listening(asking(speaking())).hears(ticket).waits(26000);

  assert.equal(one.shows(), "number");
});

test("speech that somebody switched on and left ends by itself", () => {
  const one = listening(kiosk(speaking()));

  assert.equal(one.waits(89000).state.speech, true);
  assert.equal(one.waits(2000).state.speech, false);
});
