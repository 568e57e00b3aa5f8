// Does what the keypad means: goes through what is on the glass, and back; switches speech on; louder and softer.
import { focusOn } from "./focus.js";
import { moved } from "./keypad.js";
import { things } from "../ear/things.js";

const NOBODY_IS_THERE = ["rest", "closed"];

/** Gives what hears the meanings of keypad.js. `does(touched)` touches without being asked again; `seen()` is the view. */
export function keyed(aloud, does, seen) {
  let at = -1;

  const doing = {
    next: () => walk(1),
    previous: () => walk(-1),
    reached: () => here() >= 0 && aloud.reach(things()[here()], null),
    back: () => does({ kind: "back" }),
    again: () => (seen().speech ? aloud.again() : does({ kind: "speech" })),
    louder: () => seen().louder || does({ kind: "louder" }),
    softer: () => seen().louder && does({ kind: "louder" }),
    plugged: () => does({ kind: "headset", isIn: true }),
    unplugged: () => does({ kind: "headset", isIn: false }),
  };

  return (meant) => {
    aloud.withKeys = true;
    if (begins(meant)) does({ kind: "speech" });
    else doing[meant]();
  };

  // Whoever finds the keypad without seeing it needs no other key to be spoken to.
  function begins(meant) {
    const { bar, speech, screen } = seen();
    return bar.speech && !speech && NOBODY_IS_THERE.indexOf(screen) >= 0 && meant.indexOf("plugged") < 0;
  }

  function here() {
    return things().findIndex(({ element }) => element.contains(document.activeElement));
  }

  // Whatever had the focus may be gone: then it goes on from where that was.
  function walk(by) {
    does({ kind: "listen" });
    const all = things();
    const next = moved(all.length, here() < 0 ? Math.min(at, all.length - 1) : here(), by);
    at = next.at;
    focusOn(all[at].element);
    aloud.reach(all[at], next.turned);
  }
}
