// Follows the hall: is let in, looks and listens, and is let in again when its token no longer counts.
import * as ask from "./ask.js";
import * as keep from "./keep.js";
import { looking } from "./look.js";
import { listen } from "./news.js";

/** `hall` is told what happens: letIn() resolves to a token; entered(token, leave); came(board, time), board null when
 *  nothing has changed, `time` the hall's; failed(); isUneasy(); shutOut(). `leave` says that the token no longer counts. */
export function follow(hall) {
  const known = keep.token();
  if (known) start(known);
  else enter();

  function enter() {
    hall.letIn().then((token) => {
      keep.saveToken(token);
      start(token);
    });
  }

  function start(token) {
    let etag = null;
    let left = false;
    hall.entered(token, leave);
    const look = looking(once, hall.isUneasy);
    const news = listen(token, look.now);

    function once() {
      return ask.board(token, etag).then(answered, hall.failed);
    }

    function answered(answer) {
      if (left) return;
      if (answer.status === 401) leave();
      else if (answer.status !== 200 && answer.status !== 304) hall.failed();
      else {
        etag = answer.etag;
        hall.came(answer.board, answer.now);
      }
    }

    function leave() {
      if (left) return;
      left = true;
      look.stop();
      news.stop();
      keep.saveToken(null);
      hall.shutOut();
      enter();
    }
  }
}
