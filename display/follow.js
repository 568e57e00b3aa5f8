// Follows the hall: is let in, looks and listens, and is let in again when its token no longer counts.
import * as ask from "./ask.js";
import * as keep from "./keep.js";
import { looking } from "./look.js";
import { listen } from "./news.js";

/** `hall` is told what happens: letIn() resolves to a token; came({board, now}) says whether it took the board,
 *  which is null when nothing has changed; failed(); linked(isUp); isUneasy(); shutOut(). */
export function follow(hall) {
  const token = keep.token.read();
  if (token) start(token);
  else enter();

  function enter() {
    hall.letIn().then((found) => {
      keep.token.save(found);
      start(found);
    });
  }

  function start(given) {
    let etag = null;
    const look = looking(once, hall.isUneasy);
    const news = listen(given, look.now, hall.linked);

    function once() {
      return ask.board(given, etag).then(answered, hall.failed);
    }

    function answered(answer) {
      if (answer.status === 401) leave();
      else if (answer.status !== 200 && answer.status !== 304) hall.failed();
      else if (hall.came(answer)) etag = answer.etag;
    }

    function leave() {
      look.stop();
      news.stop();
      keep.token.save(null);
      hall.shutOut();
      enter();
    }
  }
}
