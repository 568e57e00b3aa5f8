// Follows the hall: is let in, looks and listens, and is let in again when its token no longer counts.
import * as ask from "./ask.js";
import * as keep from "./keep.js";
import { looking } from "./look.js";
import { listen } from "./news.js";

/** `letIn()` resolves to a token. `wall` is told what happens: came, failed, linked, shutOut. */
export function follow(wall, letIn) {
  const token = keep.token.read();
  if (token) start(token);
  else enter();

  function enter() {
    letIn().then((found) => {
      keep.token.save(found);
      start(found);
    });
  }

  function start(given) {
    let etag = null;
    const look = looking(once, () => wall.isUneasy());
    const news = listen(given, look.now, (isUp) => wall.linked(isUp));

    function once() {
      return ask.board(given, etag).then(answered, () => wall.failed());
    }

    function answered(answer) {
      if (answer.status === 401) leave();
      else if (answer.status !== 200 && answer.status !== 304) wall.failed();
      else if (wall.came(answer)) etag = answer.etag;
    }

    function leave() {
      look.stop();
      news.stop();
      keep.token.save(null);
      wall.shutOut();
      enter();
    }
  }
}
