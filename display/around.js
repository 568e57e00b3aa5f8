// Decides what stands around the calls: theme, slide, the line at the foot, the way for all, and where the picture is.
import { lineNow } from "./foot.js";
import { othersInTurn } from "./languages.js";
import { slideNow } from "./slides.js";
import { idlePlace, shiftNow, themeNow } from "./theme.js";

/** `now`: {time, ticks, quietSince}: the hall's time such as 08:05, and since when nobody has been called, null while
 *  somebody is; `isBlind`: the wall hears nothing. `say` finds sentences. */
export function around(board, { time, ticks, quietSince, isBlind }, say) {
  return {
    wall: board.wall,
    theme: themeNow(board.wall, time),
    shift: shiftNow(ticks),
    idle: idlePlace(ticks),
    line: lineNow(board, told(board, isBlind, say), ticks),
    slide: quietSince === null ? null : slideNow(board.slides, quietSince, ticks),
    way: wayFor(board, ticks),
  };
}

// A wall that hears nothing does not know how long it takes now.
function told({ served, wait }, isBlind, say) {
  return [
    wait && !isBlind && waits(wait, say),
    served && say("served-until", { number: served.number, time: served.until }),
  ];
}

function waits({ from, to }, say) {
  const minutes = { range: `\u2066${from}–${to}\u2069`, high: to };
  return from ? say("wait", minutes) : say("wait-at-most", minutes);
}

function wayFor({ site, wall }, ticks) {
  if (!wall.go_to) return null;
  return {
    arrow: wall.arrow,
    house: { language: site.language, sentence: wall.go_to[site.language] },
    also: othersInTurn(wall.go_to, site.language, ticks),
  };
}
