// Looks again: at every poke, every 4 seconds, sooner while something is wrong, and never twice at once.

// A machine that lost power takes the line with it and nobody says so: the wall is right soon after it is back all the same.
const CALM = 4000;
const UNEASY = 2000;

/** `once` asks and resolves to true when all is well. Gives {now, stop}; `now` looks at once. */
export function looking(once, isUneasy) {
  let timer = null;
  let busy = false;
  let again = false;
  let stopped = false;

  function now() {
    again = true;
    if (!busy && !stopped) look();
  }

  function look() {
    clearTimeout(timer);
    busy = true;
    again = false;
    once().then(rest, (error) => {
      console.error(error);
      rest();
    });
  }

  function rest() {
    busy = false;
    if (stopped) return;
    if (again) look();
    else timer = setTimeout(look, isUneasy() ? UNEASY : CALM);
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
  }

  now();
  return { now, stop };
}
