// Shows in a frame what a form describes: sends the form as it is typed, and gives the frame the board that comes back.
import { patiently } from "../page/patient.js";

const PAUSE = 300;
const SIZES = { across: [1920, 1080], upright: [1080, 1920], strip: [1920, 360] };

/** `form.dataset.board` is where the server makes boards of it. `shape()` is the name of one of SIZES,
 *  `wrong` where mistakes are said; `change(board)` may add what the server does not know yet. */
export function preview(form, frame, { shape, wrong, change = () => {} }) {
  let timer = null;
  let asked = 0;
  let isReady = false;

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  };

  async function show() {
    fit();
    if (!isReady) return;
    const mine = ++asked;
    const answer = await patiently(form.dataset.board, { method: "POST", body: typed(form) });
    const said = answer && (answer.ok || answer.status === 422) ? await answer.json().catch(() => null) : null;
    if (mine !== asked || !said) return;
    wrong.textContent = (said.wrong || []).join(" · ");
    if (said.board) change(said.board);
    if (said.board) frame.contentWindow.postMessage(said, location.origin);
  }

  function fit() {
    const [width, height] = SIZES[shape()];
    const scale = Math.min(frame.parentElement.clientWidth / width, 480 / height);
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
    Object.assign(frame.parentElement.style, { height: `${height * scale}px` });
  }

  window.addEventListener("message", ({ origin, source }) => {
    if (origin !== location.origin || source !== frame.contentWindow) return;
    isReady = true;
    show();
  });
  window.addEventListener("resize", fit);
  form.addEventListener("input", soon);
  document.querySelectorAll("[data-preview]").forEach((each) => each.addEventListener("change", soon));
  frame.src = frame.dataset.src;
  fit();
}

// A picture that is only chosen stays here: it is sent when the form is saved.
function typed(form) {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
}
