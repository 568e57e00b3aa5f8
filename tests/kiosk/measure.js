// Measures the kiosk's page as it stands on the glass, in millimetres: in the page itself, as `window.mishaps`.

const TARGET = 20;
const GAP = 4;
/** Of a staff's keyboard on a small glass, used once. */
const KEY = 14;
const LETTER = 7.3;
const LETTER_NEAR = 3.5;
/** Of Noto Sans: the height of a capital H in its em. */
const CAPITAL = 0.714;
/** How high above the lower edge of the glass the middle of the highest control may be in low reach. */
const REACH = 215;
const REACH_PART = 0.45;
const FRAMED = "button, .ring, .paper, .scan, .card, .reason, li, figure, footer, header";
const NOT_READ = ".ring, svg";

window.mishaps = ({ inches }) => {
  const mm = Math.hypot(innerWidth, innerHeight) / (inches * 25.4);
  const all = Array.from(document.body.querySelectorAll("*")).filter(isSeen);
  const leaves = all.filter((one) => !one.closest(".ring") && (isWritten(one) || isDrawn(one))).map(placeOf);
  const fingers = all.filter((one) => one.tagName === "BUTTON").map((one) => boxOf(one.closest(".tiles li") || one));
  const boxes = all.filter((one) => one.matches(FRAMED)).map(boxOf);
  return [
    all.filter(isCut).map((one) => `cut: ${nameOf(one)}`),
    all.filter((one) => one.matches(".card > *") && isBroader(one, one.parentElement)).map((one) => `out of its card: ${nameOf(one)}`),
    leaves.concat(boxes).filter(isBeyond).map((one) => `off the glass: ${said(one)}`),
    pairs(leaves).filter(([one, other]) => distance(one, other) < -2).map(([one, other]) => `overlap: ${said(one)} and ${said(other)}`),
    fingerMishaps(fingers, mm),
    all.filter((one) => isWritten(one) && !one.closest(NOT_READ)).map((one) => letterMishap(one, mm, inches)).filter(Boolean),
    reachMishaps(fingers, mm),
  ].flat();
};

function fingerMishaps(fingers, mm) {
  const isKeyboard = document.documentElement.matches("[data-near][data-screen='enrol']");
  const [target, gap] = isKeyboard ? [KEY, 2] : [TARGET, GAP];
  const small = fingers.filter((one) => Math.min(one.right - one.left, one.bottom - one.top) < target * mm - 1);
  const near = pairs(fingers).filter(([one, other]) => distance(one, other) < gap * mm - 1);
  return small.map((one) => `too small: ${said(one)}`).concat(near.map(([one, other]) => `too near: ${said(one)} and ${said(other)}`));
}

function letterMishap(one, mm, inches) {
  const height = (parseFloat(getComputedStyle(one).fontSize) * CAPITAL) / mm;
  const least = inches >= 15 || document.documentElement.matches("[data-large]") ? LETTER : LETTER_NEAR;
  return height < least ? `too small to read, ${height.toFixed(1)} mm: ${nameOf(one)}` : null;
}

function reachMishaps(fingers, mm) {
  if (!document.documentElement.matches("[data-low]:not([data-screen='enrol'])")) return [];
  const line = innerHeight - Math.max(REACH_PART * innerHeight, REACH * mm);
  return fingers.filter((one) => (one.top + one.bottom) / 2 < line - 1).map((one) => `out of reach: ${said(one)}`);
}

function isSeen(one) {
  return one.getClientRects().length > 0 && getComputedStyle(one).visibility !== "hidden" && !isSaidOnly(one);
}

// For the ear alone: a word beside a drawing that says it too.
function isSaidOnly(one) {
  return one !== document.body && (getComputedStyle(one).clipPath !== "none" || isSaidOnly(one.parentElement));
}

function isWritten(one) {
  return Array.from(one.childNodes).some(isText);
}

function isText(node) {
  return node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "";
}

function isDrawn(one) {
  return one.matches("svg, .pictogram, .symbol, .arrow, .waiting");
}

function isCut(one) {
  const hides = getComputedStyle(one).overflow !== "visible";
  return hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}

function isBroader(one, frame) {
  const [inner, outer] = [one.getBoundingClientRect(), frame.getBoundingClientRect()];
  return inner.left < outer.left - 1 || inner.right > outer.right + 1;
}

function isBeyond({ left, top, right, bottom }) {
  return Math.max(-left, -top, right - innerWidth, bottom - innerHeight) > 1;
}

// Of letters only what is drawn of them counts, not the air that every line has above and below.
function placeOf(one) {
  if (!isWritten(one)) return boxOf(one);
  const range = document.createRange();
  const lines = Array.from(one.childNodes).filter(isText).flatMap((text) => {
    range.selectNode(text);
    return Array.from(range.getClientRects());
  });
  const air = parseFloat(getComputedStyle(one).fontSize) * 0.25;
  const edge = (side, most) => most(...lines.map((line) => line[side]));
  return { of: one, left: edge("left", Math.min), right: edge("right", Math.max), top: edge("top", Math.min) + air, bottom: edge("bottom", Math.max) - air };
}

function boxOf(one) {
  const { left, top, right, bottom } = one.getBoundingClientRect();
  return { of: one, left, top, right, bottom };
}

function distance(one, other) {
  const beside = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const above = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
  return Math.max(beside, above);
}

function pairs(places) {
  return places.flatMap((one, at) => places.slice(at + 1).map((other) => [one, other]));
}

function nameOf(one) {
  return `${one.tagName}.${one.getAttribute("class")} "${one.textContent.trim().slice(0, 24)}"`;
}

function said({ of, left, top, right, bottom }) {
  return `${nameOf(of)} ${[left, top, right, bottom].map(Math.round).join(" ")}`;
}
