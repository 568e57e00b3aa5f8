// The visitor's page: follows its ticket, and the phone buzzes at every call.
import { follow } from "../page/follow.js";

const BUZZ = [400, 200, 400, 200, 400];

let turn = readTurn();
const secret = document.getElementById("ticket").dataset.secret;
follow({ auth: { ticket: secret }, renewed: buzzWhenCalled });

function buzzWhenCalled() {
  const before = turn;
  turn = readTurn();
  const isCalled = turn.state === "called" && (before.state !== "called" || turn.calls !== before.calls);
  if (isCalled && navigator.vibrate) navigator.vibrate(BUZZ);
}

function readTurn() {
  const { state, calls } = document.getElementById("turn").dataset;
  return { state, calls };
}
