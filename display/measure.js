// Measures text before it is drawn, in em of its type.

const ARROW = 1.25; // with the space behind it
const SIGN = 1.15;
const SHORT = 14; // letters beneath a label that stand on one line
const canvas = document.createElement("canvas").getContext("2d");

export function widthOf(text, weight) {
  canvas.font = `${weight} 100px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width / 100;
}

/** What layout.js wants to know of these calls: {digits, label, half, below}. */
export function textOf(calls) {
  const digits = most(3, calls.map((call) => call.number.length));
  const label = most(1, calls.map(labelOf));
  const half = most(1, calls.map(halfOf));
  const lines = most(0, calls.map((call) => Math.min(2, Math.ceil(beneath(call).length / SHORT))));
  return { digits, label, half, below: 1.3 * lines * smallType() };
}

/** What stands under the label of a call: the floor, and whose advisors sit there. */
export function beneath({ floor, organisation }) {
  return [floor, organisation].filter(Boolean).join(" · ");
}

/** The greatest of these numbers, `least` at least. */
export function most(least, numbers) {
  return Math.max.apply(null, numbers.concat(least));
}

function labelOf(call) {
  return shapesOf(call) + widthOf(call.desk, 600);
}

// On two lines, broken where that is narrowest.
function halfOf(call) {
  const words = call.desk.split(" ");
  const broken = words.slice(1).map((_, at) => {
    const lines = [words.slice(0, at + 1), words.slice(at + 1)].map((part) => widthOf(part.join(" "), 600));
    return shapesOf(call) + most(0, lines);
  });
  return Math.min.apply(null, broken.concat(labelOf(call)));
}

function shapesOf(call) {
  return (call.arrow && call.arrow !== "none" ? ARROW : 0) + (call.sign ? SIGN : 0);
}

function smallType() {
  return parseFloat(getComputedStyle(document.body).fontSize);
}
