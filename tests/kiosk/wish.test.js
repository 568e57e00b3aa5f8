// What is asked between the topic and the ticket: how many came, whether waiting is hard; and only where it is used.
import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, curious, redirect, ticket } from "./kiosk.js";

const familyAsked = () => begun(curious()).touches("topic", { id: "anmelden" }).touches("answer", { id: "eu" });

test("a family is asked how many they are, then whether waiting is hard, and gets one ticket", () => {
  const one = familyAsked();
  assert.equal(one.shows(), "party");
  one.touches("party", { id: "4" });
  assert.equal(one.shows(), "help");

  one.touches("help", { id: "no" });

  assert.equal(one.shows(), "asking");
  assert.equal(one.ids, 1);
  const { party, vulnerable, answer } = one.state.question.body;
  assert.deepEqual([party, vulnerable, answer], [4, false, "eu"]);
});

test("who finds waiting hard says so with one touch", () => {
  const one = begun(curious()).touches("topic", { id: "empfang" });

  one.touches("help", { id: "yes" });

  assert.equal(one.state.question.body.vulnerable, true);
});

test("who is sent to another house is asked nothing more", () => {
  const one = begun(curious()).touches("topic", { id: "anmelden" });

  one.touches("answer", { id: "andere" });

  assert.equal(one.shows(), "asking");
  assert.deepEqual(one.state.question.body.party, undefined);
});

test("who comes at another time is asked nothing more", () => {
  const one = begun(curious());

  one.touches("topic", { id: "jobcenter" });

  assert.equal(one.shows(), "asking");
});

test("back leads through the questions to the topics and forgets what was said", () => {
  const one = familyAsked().touches("party", { id: "4" });
  const seen = [];

  for (let touch = 0; touch < 3; touch += 1) seen.push(one.touches("back").shows());

  assert.deepEqual(seen, ["party", "gate", "topics"]);
  assert.deepEqual(one.state.wish, {});
});

test("an answer that is touched after its screen has gone changes nothing", () => {
  const one = familyAsked().touches("party", { id: "4" });

  one.touches("party", { id: "2" });

  assert.equal(one.state.wish.party, 4);
});

test("once there is a number nothing of what was said is kept", () => {
  const one = familyAsked().touches("party", { id: "4" }).touches("help", { id: "yes" });

  one.hears(ticket);

  assert.deepEqual(one.state.wish, {});
  assert.deepEqual(one.state.trail, []);
});

test("who stays although another house is responsible is asked then", () => {
  const stays = structuredClone(redirect);
  stays.body.redirect.stay = true;
  const one = begun(curious()).touches("topic", { id: "anmelden" }).touches("answer", { id: "andere" }).hears(stays);

  one.touches("stay").touches("party", { id: "1" }).touches("help", { id: "no" });

  const { topic, answer, stay, party } = one.state.question.body;
  assert.deepEqual([topic, answer, stay, party], ["anmelden", "andere", true, 1]);
  assert.equal(one.state.question.request, "request-2");
});
