// Decides what to announce now: which calls are new, whose turn it is, and which are lit.
//
// Two clocks come in as arguments: `hallNow` (the hall's time, milliseconds) tells how old a call is; `ticks`
// (milliseconds that only ever go up) tells how long something has lasted. A hall clock may be set, ticks may not.

export const YOUNG = 120000; // an older call is shown, never announced: the person has come or has been called again
export const TURN = 5000; // how long a call has the hall to itself
export const SHORT_TURN = 2500; // the same while many wait; each is still lit for its whole time
export const MANY = 3;
export const LIT = 10000; // how long it is in signal colour, and shown as current whatever has happened meanwhile
export const WATCHDOG = 45000; // a sound that has not ended by then is given up; each part has a patience of its own
export const AHEAD = 4; // calls in line whose sounds are fetched beforehand
export const LAST = 8; // how many past calls a board carries
const REMEMBERED = 500;

// A call is the same call only with the same time: a hall that begins again begins with the same keys.
export const identity = (call) => `${call.key}@${call.called_at}`;

const when = (call) => Date.parse(call.called_at);
const has = (calls, id) => calls.some((call) => identity(call) === id);

/** `cut` is what a reload has cut short: {id, said, again}, or null. The rest of it is said, but not for ever again. */
export function begin(heard, cut = null) {
  const rest = cut && !cut.again ? cut : null;
  return { heard: heard.filter((id) => !rest || id !== rest.id), cut: rest, waiting: [], lit: [], turn: null };
}

/** The memory after a board has come: new young calls wait for their turn, calls that were taken back are dropped. */
export function hear(memory, calls, hallNow) {
  const known = (call) => memory.heard.indexOf(identity(call)) >= 0 || has(memory.waiting, identity(call));
  const young = (call) => Math.abs(hallNow - when(call)) < YOUNG;
  const stands = (call) => has(calls, identity(call)) || wasPushedOut(call, calls);
  const fresh = calls.filter((call) => !known(call) && young(call));
  return Object.assign({}, memory, {
    waiting: memory.waiting.filter(stands).concat(fresh).sort(byTime),
    lit: memory.lit.filter((light) => stands(light.call)),
    turn: memory.turn && stands(memory.turn.call) ? memory.turn : null,
  });
}

// A board carries only the last calls: one that is older than all of these has left it without being taken back.
function wasPushedOut(call, calls) {
  return calls.filter((other) => when(other) > when(call)).length >= LAST;
}

function byTime(one, other) {
  return when(one) - when(other) || (one.key < other.key ? -1 : 1);
}

/** The memory now: lights that have burnt long enough go out, and the next turn begins when the last one is over. */
export function advance(memory, ticks) {
  const turn = isOver(memory.turn, ticks, memory.waiting.length) ? null : memory.turn;
  const lit = memory.lit.filter((light) => ticks - light.since < LIT || isNow(turn, light.call));
  const call = memory.waiting[0];
  if (turn || !call) return Object.assign({}, memory, { lit, turn });
  return {
    heard: memory.heard.concat(identity(call)).slice(-REMEMBERED),
    cut: null,
    waiting: memory.waiting.slice(1),
    lit: lit.concat({ call, since: ticks }),
    turn: turnOf(call, memory, ticks),
  };
}

// In a burst one chime stands for all. Of what was cut short only the parts are said that had not been.
function turnOf(call, { turn: before, waiting, cut }, ticks) {
  const burst = before !== null && (before.burst || waiting.length >= MANY);
  const rest = cut && cut.id === identity(call) ? cut : null;
  const said = rest ? rest.said : 0;
  return { call, since: ticks, sounding: true, burst, chimes: !burst && said === 0, said, again: rest !== null };
}

function isOver(turn, ticks, waiting) {
  if (!turn) return true;
  const lasted = ticks - turn.since;
  if (turn.sounding) return lasted >= WATCHDOG;
  return lasted >= (waiting >= MANY ? SHORT_TURN : TURN);
}

/** The memory once one more part of the call that has its turn has been said. */
export function partSaid(memory, call) {
  return isNow(memory.turn, call) ? withTurn(memory, { said: memory.turn.said + 1 }) : memory;
}

/** The memory once the sound of this call has ended, however it ended. */
export function sounded(memory, call) {
  return isNow(memory.turn, call) ? withTurn(memory, { sounding: false }) : memory;
}

/** What a reload would cut short now; null when nothing is being said. */
export function cutNow({ turn }) {
  return turn && turn.sounding ? { id: identity(turn.call), said: turn.said, again: turn.again } : null;
}

/** The calls whose sounds are needed now and next. */
export function soon({ turn, waiting }) {
  return (turn ? [turn.call] : []).concat(waiting.slice(0, AHEAD));
}

const isNow = (turn, call) => turn !== null && identity(turn.call) === identity(call);
const withTurn = (memory, change) => Object.assign({}, memory, { turn: Object.assign({}, memory.turn, change) });
