// Decides what the wall shows, from the board, what is being announced and the time that has passed.
import { identity } from "./announce.js";
import { isWave, waveNow } from "./wave.js";

export const PAGE = 9; // calls at once; more take turns
export const PAGE_TIME = 8000;

/** The calls now (newest first, one page of them), the last ones, the wave, and how empty the hall is. `fits` is how
 *  many calls can be read at once; `awaited` are those of all pages. */
export function picture(board, memory, ticks, fits = PAGE) {
  const calls = callsNow(board, memory);
  const pages = Math.max(1, Math.ceil(calls.length / fits));
  const page = pageNow(calls, { pages, fits }, memory.turn, ticks);
  const shown = calls.slice(page * fits, (page + 1) * fits);
  const past = board.calls.filter((call) => !calls.some(sameAs(call))).sort(newestFirst);
  const recent = past.slice(0, board.wall.recent);
  const wave = waveNow(board, memory, ticks);
  return {
    wave,
    calls: shown.map((call) => entry(call, board.wall, isLit(memory, call))),
    awaited: calls.map((call) => entry(call, board.wall, false)),
    recent: recent.map((call) => entry(call, board.wall, false)),
    next: board.next,
    pages,
    page,
    rest: calls.length || wave ? null : restOf(board, past),
  };
}

// Current is whoever is still awaited, and whoever has not yet been announced to the end and seen for long enough.
function callsNow(board, memory) {
  const awaited = board.calls.filter((call) => call.current);
  const spoken = board.calls.filter((call) => isSpoken(memory, call));
  const lit = memory.lit.map((light) => light.call);
  const held = unlike(memory.waiting.concat(lit, spoken)).filter((call) => !isWave(call));
  const missing = held.filter((call) => !awaited.some(sameAs(call)));
  return awaited.concat(missing).sort(newestFirst);
}

// The page with the call that has its turn; otherwise they follow one another.
function pageNow(calls, { pages, fits }, turn, ticks) {
  const called = turn ? calls.findIndex(sameAs(turn.call)) : -1;
  return called >= 0 ? Math.floor(called / fits) : Math.floor(ticks / PAGE_TIME) % pages;
}

// In another room than the first all go the same way, whichever desk calls.
function entry(call, wall, lit) {
  return {
    id: identity(call),
    leg: call.key.split(":")[0],
    number: call.number,
    symbol: call.symbol,
    desk: call.desk,
    arrow: wall.go_to ? wall.arrow : call.arrow,
    floor: call.floor,
    sign: call.sign,
    organisation: call.organisation,
    lit,
  };
}

function restOf(board, past) {
  if (!board.opening.open) return "closed";
  return past.length ? "nobody-now" : "nobody-yet";
}

const isSpoken = ({ turn }, call) => turn !== null && sameAs(call)(turn.call);
const isLit = (memory, call) => isSpoken(memory, call) || memory.lit.some((light) => sameAs(call)(light.call));
const unlike = (calls) => calls.filter((call, at) => calls.findIndex(sameAs(call)) === at);
const sameAs = (call) => (other) => identity(call) === identity(other);
const newestFirst = (one, other) => Date.parse(other.called_at) - Date.parse(one.called_at);
