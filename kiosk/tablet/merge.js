// Keeps the tablet and the hall together: hands tickets in one by one, then learns what is new.
import * as ask from "./ask.js";
import * as keep from "./keep.js";
import * as queue from "./queue.js";
import { newId } from "../id.js";
import { ahead } from "../offline/hall-time.js";

const change = (how) => keep.changeStock(queue.empty, how);

/** Resolves to "well", "away" (try again soon) or "strange" (the hall no longer knows this token). */
export async function merge(token, language) {
  const handed = await handIn(token, language);
  return handed === "well" ? learn(token) : handed;
}

async function handIn(token, language) {
  for (const ticket of queue.waiting(keep.readStock(queue.empty))) {
    const answer = await ask.ticket(token, ticket, language);
    const meaning = queue.meaning(answer);
    if (meaning === "strange") return "strange";
    if (meaning === "later") return "away";
    const why = meaning === "refused" ? answer.body.refusal.sentence : "";
    change((stock) => (meaning === "taken" ? queue.handedIn(stock, ticket.request) : queue.refused(stock, ticket.request, why)));
  }
  return "well";
}

async function learn(token) {
  const answer = await ask.board(token);
  if (answer.status !== 200) return queue.meaning(answer) === "strange" ? "strange" : "away";
  understand(answer, answer.body);
  if (answer.body.numbers.length >= queue.FEW) return "well";
  const more = await ask.numbers(token, newId());
  if (more.status !== 201) return "away";
  understand(more, answer.body);
  return "well";
}

// The stock is learnt before the hour: a number is never given out before it was reserved.
function understand(answer, board) {
  change((stock) => queue.learnt(stock, answer.body));
  keep.hall.save({ board, ahead: ahead(answer.now, Date.now()) });
}
