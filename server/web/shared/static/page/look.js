// Looks again: at every poke, when it has rested, sooner while something is wrong, and never twice at once.

const UNEASY = 4000;

/** `once(isStale)` looks and resolves to true when all is well; what it saw is stale when a step was taken meanwhile.
 *  `rests()` says for how long it then rests (milliseconds). */
export function looking(once, rests) {
  let timer = null;
  let running = null;
  let next = null;
  let held = 0;
  let steps = 0;

  /** Looks; resolves when a look that began later than this is over. */
  function now() {
    if (held) return Promise.resolve();
    if (!running) return begin();
    next = next || running.then(begin);
    return next;
  }

  /** Lets `step` finish without looking, and then looks: nothing half done is shown. */
  async function around(step) {
    held += 1;
    steps += 1;
    await step().finally(() => (held -= 1));
    return now();
  }

  function begin() {
    clearTimeout(timer);
    next = null;
    if (held) return Promise.resolve();
    const before = steps;
    running = once(() => steps !== before).then(rest, (error) => {
      console.error(error);
      rest(false);
    });
    return running;
  }

  function rest(isWell) {
    running = null;
    timer = setTimeout(now, isWell ? rests() : UNEASY);
  }

  timer = setTimeout(now, rests());
  return { now, around };
}
