// Brings kiosk and hall together again: hands in, one by one and in order, what was given out while the server was away.
import * as ask from "../hall/ask.js";
import * as stock from "./stock.js";
import * as store from "./store.js";

/** `change(how)` changes the stock. Resolves to "well", "away" (the server went again) or "strange" (it does not know
 *  this kiosk). */
export async function handIn(token, language, change) {
  for (const ticket of stock.waiting((await store.read("stock")) || stock.empty)) {
    const answer = await ask.alone(token, ticket, language);
    if (answer.status === 401) return "strange";
    if (!isDecided(answer)) return "away";
    const done = answer.status === 201 ? stock.handedIn : refusing(answer);
    await change((kept) => done(kept, ticket.request));
  }
  return "well";
}

function refusing({ body }) {
  return (kept, request) => stock.refused(kept, request, body.refusal.code);
}

/** Whether the hall has said yes or no. What a proxy answers for a server that is away says nothing about the ticket. */
export function isDecided({ status, body }) {
  if (status === 201) return body !== null;
  return status >= 400 && status < 500 && status !== 403 && status !== 408 && status !== 429 && Boolean(body && body.refusal);
}
