// Decides how large the calls can be: how many side by side, desk beside or below the number, and both sizes.
//
// All lengths are pixels; measures of type are in em of the number, those of the desk's label in em of the label.

export const CAP = 0.714; // height of a figure in Noto Sans
const DIGIT = 0.572;
const SYMBOL = 0.8;
const INSET = 0.2; // around what stands in a cell
const BETWEEN = 0.16; // symbol and number
const LONGEST_LABEL = 18; // the end of a longer one is left out
const LABEL_BELOW = 0.36; // of the number, where the label stands under it
const LABEL_LEAST = 0.22;
const COLUMNS = [1, 2, 3];
const ONE_COLUMN_IS_CALMER = 1.1; // rows are read faster than tiles, so tiles must be that much larger

/** `area`: {width, height, gap}; `text`: {digits, label}, the widest label with its arrow.
 *  Gives {columns, rows, first, stacked, number, label}: the arrangement with the tallest number; `first` is how many
 *  columns the first cell spans, so that no corner stays empty. */
export function layout(count, area, text) {
  const label = Math.min(text.label, LONGEST_LABEL);
  const found = [];
  COLUMNS.filter((columns) => columns <= count).forEach((columns) => {
    const cell = cellOf(columns, count, area);
    found.push(beside(cell, text.digits, label), below(cell, text.digits, label));
  });
  return found.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

const worth = (one) => one.number * (one.columns === 1 ? ONE_COLUMN_IS_CALMER : 1);

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

function beside(cell, digits, label) {
  const fixed = 3 * INSET + numberWidth(digits);
  const tall = cell.height / (CAP + 2 * INSET);
  const ratio = between(0.36, (cell.width / tall - fixed) / label, 0.6);
  return fitted(cell, false, Math.min(tall, cell.width / (fixed + ratio * label)), ratio);
}

function below(cell, digits, label) {
  const tall = cell.height / (CAP + LABEL_BELOW + 3 * INSET);
  const wide = cell.width / (numberWidth(digits) + 2 * INSET);
  const labelled = cell.width / (2 * INSET + LABEL_LEAST * label);
  const number = Math.min(tall, wide, labelled);
  const widest = (cell.width / number - 2 * INSET) / label;
  const tallest = cell.height / number - CAP - 3 * INSET;
  return fitted(cell, true, number, between(LABEL_LEAST, Math.min(widest, tallest), 0.5));
}

function fitted(cell, stacked, number, ratio) {
  const sizes = { number: Math.floor(number), label: Math.floor(number * ratio) };
  return Object.assign({ columns: cell.columns, rows: cell.rows, first: cell.first, stacked }, sizes);
}

function between(least, value, most) {
  return Math.max(least, Math.min(value, most));
}
