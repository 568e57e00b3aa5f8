// Decides what stands around the calls: what is less needed goes before a call becomes too small to be read.
import { capacity, layout } from "./layout.js";

const SMALL = 3.4; // rem: sizes of type where people stand near
const MEDIUM = 6.4;
const IN_A_STRIP = 2.5; // times that: the shorter side is short
const NOTE = 4.6; // a mark for the staff is never larger
const EDGE = 4.8;
const AIR = { head: 4, foot: 3.2, side: 8, gap: 1.6 };
const LINES_AT_THE_FOOT = 2;
const WIDEST_SIDE = 0.45; // of the window
const TALLEST_SIDE = 0.34;
const ROW_OF_PAST = 0.6;
const LONGEST_DESK = 9; // em; a longer one takes two lines
const ROW = 1.25; // of a past call, in em
const MEASURED = 0.97; // sums are sums
const AT_ONCE = 3; // so many calls that can be read count more than what stands around them

const BARE = { head: false, foot: false, side: false };
const CHOICES = [
  { head: true, foot: true, side: true },
  { head: true, foot: true, side: false },
  { head: true, foot: false, side: false },
  BARE,
];

/** How many calls at once a layout may show. */
export function mostCalls(layoutName, { width, height }) {
  if (layoutName === "room") return 1;
  if (layoutName !== "strip") return 9;
  return height > width ? Math.max(1, Math.min(5, Math.floor(height / width))) : 3;
}

/** `asked`: {layout, screen, letters, text, recent, next, past}. `text` is the widest call, `recent` and `next` how many
 *  past and coming numbers the profile wants, `past` how wide their {number, desk} are in em.
 *  Gives {head, foot, side, short, small, medium, note, rows, columns, width}: whether each stands there and whether the
 *  head is short, sizes of type in pixels, the grid of past calls. */
export function furniture(asked) {
  const rem = Math.min(asked.screen.width, asked.screen.height) / 108;
  const sizes = sizesOf(asked.letters.quiet, asked.layout === "strip" ? IN_A_STRIP * rem : rem);
  const grid = gridOf(asked, sizes, rem);
  const choices = asked.layout === "strip" ? [BARE] : CHOICES;
  const hasSide = asked.layout !== "overflow" && grid.rows + asked.next > 0;
  const wanted = choices.filter((choice) => !choice.side || hasSide);
  const held = wanted.map((choice) => callsHeld(asked, choice, sizes, grid, rem));
  const enough = Math.max(1, Math.min(AT_ONCE, held[held.length - 1]));
  const found = wanted.find((choice, at) => held[at] >= enough) || BARE;
  return Object.assign({ short: sizes.small > NOTE * rem }, found, sizes, grid);
}

// Never more than two of them beside number and room.
function sizesOf(quiet, rem) {
  const sizes = { small: Math.max(SMALL * rem, quiet), medium: Math.max(MEDIUM * rem, quiet) };
  const isOneSize = sizes.medium === sizes.small;
  return Object.assign(sizes, { note: isOneSize ? Math.min(sizes.small, NOTE * rem) : sizes.small });
}

const isUpright = ({ width, height }) => height > width;

// Past calls stand in one column beside the calls, below them in several.
function gridOf(asked, sizes, rem) {
  const { screen, layout: name, recent, letters } = asked;
  const width = asked.past.number * sizes.medium + Math.min(asked.past.desk, LONGEST_DESK) * sizes.small + 5.6 * rem;
  const across = screen.width - 2 * EDGE * rem;
  const row = ROW * sizes.medium;
  if (name === "room") return { rows: Math.min(recent, 1), columns: columnsIn(across * ROW_OF_PAST, width, recent), width };
  if (!isUpright(screen)) {
    const coming = asked.next ? Math.ceil(asked.next / 2) * row + 1.2 * sizes.small + 4.8 * rem : 0;
    const free = screen.height - (2 * EDGE + AIR.head + AIR.foot) * rem - sizes.medium - 4 * sizes.small - coming;
    const rows = Math.max(0, Math.min(recent, Math.floor(free / row)));
    return { rows: width > WIDEST_SIDE * screen.width ? 0 : rows, columns: 1, width };
  }
  if (!letters.least) return { rows: recent, columns: 1, width };
  const columns = columnsIn(across, width, 4);
  const rows = Math.min(Math.ceil(recent / columns), Math.floor((TALLEST_SIDE * screen.height) / row));
  return { rows: width > across ? 0 : rows, columns, width };
}

function columnsIn(room, width, most) {
  return Math.max(1, Math.min(most, Math.floor(room / width)));
}

// 0 where not even one can be read.
function callsHeld({ layout: name, screen, letters, text }, choice, sizes, grid, rem) {
  const isBelow = isUpright(screen) || name === "room";
  const head = choice.head ? sizes.medium + AIR.head * rem : 0;
  const foot = choice.foot ? LINES_AT_THE_FOOT * 1.2 * sizes.small + AIR.foot * rem : 0;
  const side = choice.side ? grid.width + AIR.side * rem : 0;
  const below = choice.side ? grid.rows * ROW * sizes.medium + sizes.small + AIR.side * rem : 0;
  const area = {
    width: MEASURED * (screen.width - 2 * EDGE * rem - (isBelow ? 0 : side)),
    height: MEASURED * (screen.height - 2 * EDGE * rem - head - foot - (isBelow ? below : 0)),
    gap: AIR.gap * rem,
  };
  return layout(1, area, text, letters.least).fits ? capacity(mostCalls(name, screen), area, text, letters.least) : 0;
}
