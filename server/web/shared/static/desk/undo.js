// Counts down how long the last step can be taken back, and takes the button away when it is too late.

const TICK = 200;
let timer = null;

/** Starts with what the server said last. */
export function countDown() {
  clearInterval(timer);
  const part = document.getElementById("undo");
  if (!part.dataset.seconds) return;
  const until = performance.now() + Number(part.dataset.seconds) * 1000;
  timer = setInterval(() => show(part, Math.ceil((until - performance.now()) / 1000)), TICK);
}

function show(part, seconds) {
  const left = part.querySelector("#undo-left");
  if (seconds > 0 && left) left.textContent = left.dataset.sentence.replace("{count}", seconds);
  else end(part);
}

function end(part) {
  clearInterval(timer);
  const hadFocus = part.contains(document.activeElement);
  part.replaceChildren();
  if (hadFocus) document.dispatchEvent(new CustomEvent("lotse:focus-lost"));
}
