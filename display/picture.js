// Decides what the wall shows, from the board, what is being announced and the time that has passed.
import { LAST, identity } from "./announce.js";
import { isWave, waveNow } from "./wave.js";

export const PAGE = 9; // calls at once; more take turns
export const PAGE_TIME = 8000;

/** The calls now (newest first, one page of them), the last ones, the wave, and how empty the hall is. */
export function picture(board, memory, ticks) {
  const calls = callsNow(board, memory);
  const pages = Math.max(1, Math.ceil(calls.length / PAGE));
  const page = pageNow(calls, pages, memory.turn, ticks);
  const shown = calls.slice(page * PAGE, (page + 1) * PAGE);
  const recent = board.calls.filter((call) => !calls.some(sameAs(call))).sort(newestFirst).slice(0, LAST);
  const wave = waveNow(board, memory, ticks);
  return {
    wave,
    calls: shown.map((call) => entry(call, memory.lit.some((light) => sameAs(call)(light.call)))),
    recent: recent.map((call) => entry(call, false)),
    pages,
    page,
    rest: calls.length || wave ? null : restOf(board, recent),
  };
}

// Current is whoever is still awaited, and whoever has not yet been announced and seen for long enough.
function callsNow(board, memory) {
  const awaited = board.calls.filter((call) => call.current);
  const held = memory.waiting.concat(memory.lit.map((light) => light.call)).filter((call) => !isWave(call));
  const missing = held.filter((call) => !awaited.some(sameAs(call)));
  return awaited.concat(missing).sort(newestFirst);
}

// The page with the call that has its turn; otherwise they follow one another.
function pageNow(calls, pages, turn, ticks) {
  const called = turn ? calls.findIndex(sameAs(turn.call)) : -1;
  return called >= 0 ? Math.floor(called / PAGE) : Math.floor(ticks / PAGE_TIME) % pages;
}

function entry(call, lit) {
  return {
    id: identity(call),
    leg: call.key.split(":")[0],
    number: call.number,
    symbol: call.symbol,
    desk: call.desk,
    arrow: call.arrow,
    lit,
  };
}

function restOf(board, recent) {
  if (!board.opening.open) return "closed";
  return recent.length ? "nobody-now" : "nobody-yet";
}

const sameAs = (call) => (other) => identity(call) === identity(other);
const newestFirst = (one, other) => Date.parse(other.called_at) - Date.parse(one.called_at);
