// Gives a number to somebody: kept before it is shown, so that nobody else ever gets it.
import { newId } from "../id.js";
import { hallNow } from "../offline/hall-time.js";
import * as keep from "./keep.js";
import * as queue from "./queue.js";
import { newSecret } from "../offline/secret.js";

/** The ticket, or null when there is no number for today. Throws where nothing can be kept. */
export function give({ board, ahead }, wish) {
  const { at, day } = hallNow(ahead, Date.now(), board.site.timezone);
  const made = { request: newId(), secret: newSecret(), taken_at: at };
  let given = null;
  keep.changeStock(queue.empty, (stock) => {
    given = queue.handOut(stock, wish, made, day);
    return given.stock;
  });
  return given.ticket;
}
