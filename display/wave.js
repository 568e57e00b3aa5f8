// Decides about the wave: numbers that may go to a place together. It is announced like a call, once each time it is
// called, and shown for as long as the board carries it.
import { identity } from "./announce.js";
import { othersInTurn } from "./languages.js";

export const isWave = (call) => "first" in call;

/** Everything of a board that is announced, in one list. */
export function announced(board) {
  return board.wave ? board.calls.concat(board.wave) : board.calls;
}

/** What is drawn: {id, numbers, place, also, lit}, or null. `also` is the place in another language, in turn. */
export function waveNow({ wave, site }, memory, ticks) {
  if (!wave) return null;
  const id = identity(wave);
  return {
    id,
    numbers: wave.first === wave.last ? [wave.first] : [wave.first, wave.last],
    place: { language: site.language, sentence: wave.place[site.language] },
    also: othersInTurn(wave.place, site.language, ticks),
    lit: memory.lit.some((light) => identity(light.call) === id),
  };
}
