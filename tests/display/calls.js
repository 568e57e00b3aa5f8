// Calls and boards for the tests of the wall: only what matters, dull defaults.
export const NOON = Date.parse("2024-06-03T10:00:00Z");

/** A call whose key is `key`, made `seconds` after noon. */
export function call(key, seconds = 0, other = {}) {
  const called_at = new Date(NOON + seconds * 1000).toISOString();
  return { key, number: "047", symbol: "triangle", desk: "Zimmer 3", arrow: "right", called_at, current: true, ...other };
}

/** What a wall is told of itself when the profile says nothing. */
export const DULL = {
  layout: "rooms", screen_inches: 55, distance: null, theme: "dark", light_from: "08:00", light_to: "18:00",
  recent: 8, next: 0, go_to: null, arrow: "none",
};

export function board(calls, other = {}) {
  return { seq: 1, opening: { open: true }, wall: DULL, calls, next: [], slides: [], ticker: [], served: null, ...other };
}

/** The keys that are announced when time passes in steps of a quarter second and every sound lasts `sound` seconds. */
export function announcedIn(announce, memory, seconds, sound = 1.5) {
  const keys = [];
  for (let ticks = 0; ticks <= seconds * 1000; ticks += 250) {
    const before = memory.turn;
    memory = announce.advance(memory, ticks);
    if (memory.turn && memory.turn !== before) keys.push({ key: memory.turn.call.key, at: ticks / 1000 });
    if (memory.turn && ticks - memory.turn.since >= sound * 1000) memory = announce.sounded(memory, memory.turn.call);
  }
  return { keys, memory };
}
