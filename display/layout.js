// Decides how large the calls can be: how many side by side, desk beside or below the number, and both sizes.
//
// All lengths are pixels; measures of type are in em of the number, those of the desk's label in em of the label.

export const CAP = 0.714; // height of a figure or capital in Noto Sans
const DIGIT = 0.572;
const SYMBOL = 0.8;
const INSET = 0.2; // around what stands in a cell
const BETWEEN = 0.16; // symbol and number
const LONGEST_LABEL = 18; // the end of a longer one is left out
const LABEL_BELOW = 0.36; // of the number, where the label stands under it
const LABEL_LEAST = 0.22;
const COLUMNS = [1, 2, 3, 4, 5];
const ONE_COLUMN_IS_CALMER = 1.1; // rows are read faster than tiles, so tiles must be that much larger

/** `area`: {width, height, gap}; `text`: {digits, label, half, below}: figures, the widest label with its arrow, the
 *  same on two lines, and what stands under a label (pixels). Neither number nor label is smaller than `least` (pixels) where that can be.
 *  Gives {columns, rows, first, stacked, lines, number, label, fits}: the arrangement with the tallest number; `first` is how
 *  many columns the first cell spans, so that no corner stays empty; `fits` says that nothing is too small. */
export function layout(count, area, text, least = 0) {
  const label = Math.min(text.label, LONGEST_LABEL);
  const below = text.below || 0;
  const found = [];
  COLUMNS.filter((columns) => columns <= count).forEach((columns) => {
    const cell = cellOf(columns, count, area);
    found.push(beside(cell, text.digits, label, least), under(cell, text.digits, { label, lines: 1 }, least, below));
    if (least) found.push(under(cell, text.digits, { label: text.half || label, lines: 2 }, least, below));
  });
  return found.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

/** The most calls, up to `most`, that fit at once without being too small; one is always shown. */
export function capacity(most, area, text, least) {
  for (let count = most; count > 1; count -= 1) {
    if (layout(count, area, text, least).fits) return count;
  }
  return 1;
}

// What can be read is worth more than what is large; a second line only if nothing else can be read.
const worth = (one) => (one.fits ? 1e6 : 0) - (one.lines > 1 ? 1e5 : 0) + one.number * (one.columns === 1 ? ONE_COLUMN_IS_CALMER : 1);

function cellOf(columns, count, area) {
  const rows = Math.ceil(count / columns);
  return {
    columns,
    rows,
    first: columns * rows - count + 1,
    width: (area.width - area.gap * (columns - 1)) / columns,
    height: (area.height - area.gap * (rows - 1)) / rows,
  };
}

const numberWidth = (digits) => SYMBOL + BETWEEN + digits * DIGIT;

function beside(cell, digits, label, least) {
  const fixed = 3 * INSET + numberWidth(digits);
  const tall = cell.height / (CAP + 2 * INSET);
  const ratio = between(0.36, (cell.width / tall - fixed) / label, 0.6);
  const number = Math.min(tall, cell.width / (fixed + ratio * label));
  const large = Math.min(tall, (cell.width - least * label) / fixed);
  return fitted(cell, false, { number, label: number * ratio }, large, least);
}

function under(cell, digits, { label, lines }, least, below) {
  const height = cell.height - below;
  const wide = cell.width / (numberWidth(digits) + 2 * INSET);
  const tall = height / (CAP + lines * LABEL_BELOW + 3 * INSET);
  const labelled = cell.width / (2 * INSET + LABEL_LEAST * label);
  const number = Math.min(tall, wide, labelled);
  const widest = (cell.width / number - 2 * INSET) / label;
  const tallest = (height / number - CAP - 3 * INSET) / lines;
  const ratio = between(LABEL_LEAST, Math.min(widest, tallest), 0.5);
  const large = Math.min(wide, (height - lines * least) / (CAP + 3 * INSET), (cell.width - least * label) / (2 * INSET));
  return Object.assign(fitted(cell, true, { number, label: number * ratio }, large, least), { lines });
}

// As it looks best; where the label is then too small, as large as it must be beside a number of size `large`.
function fitted(cell, stacked, best, large, least) {
  const isTooSmall = best.label < least && large >= least;
  const sizes = isTooSmall ? { number: large, label: least } : best;
  return {
    columns: cell.columns,
    rows: cell.rows,
    first: cell.first,
    stacked,
    lines: 1,
    number: Math.floor(sizes.number),
    label: Math.floor(sizes.label),
    fits: Math.min(sizes.number, sizes.label) >= least,
  };
}

function between(least, value, most) {
  return Math.max(least, Math.min(value, most));
}
