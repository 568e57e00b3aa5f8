// Decides what the kiosk shows while it stands alone: the last board, with what is possible without server.
import { isOpen, topicNow } from "./lease.js";

/** `left`: numbers that can be given; `papers`: what became of the papers printed here, as on a board. */
export function boardAlone(board, lease, left, moment, papers) {
  const possible = (id) => left > 0 && topicNow(lease, id, moment) !== null;
  return Object.assign({}, board, {
    opening: { open: isOpen(lease, moment), hint: lease.day === moment.day ? board.opening.hint : {}, early: null },
    topics: board.topics.map((topic) => topicAlone(topic, possible, lease)),
    kiosk: Object.assign({}, board.kiosk, { ask_help: false, printer: "unknown", paper_at: null }),
    gathering: null,
    papers,
  });
}

// Nobody is asked at a gate: without the answer's rules it could not be used.
function topicAlone(topic, possible, lease) {
  const children = topic.children.map((child) => topicAlone(child, possible, lease));
  const isPossible = children.length ? children.some(({ offer }) => offer === "ticket") : possible(topic.id);
  const offered = isPossible ? { offer: "ticket", closed: null } : { offer: "later", closed: lease.not_alone };
  return Object.assign({}, topic, { children, gate: null, not_here: [], waits: null, instead: null }, offered);
}
