// Finds its way in the tree of topics: what a screen offers, and what stands behind a tile.

const ON_A_SCREEN = 8;

/** The topics of a screen, "I don't know" always last: the first level, or below `parent`.
 *  `again` is the advisor of a return slip: then only what leads to one of their topics. */
export function offered(board, parent, again) {
  const below = parent ? find(board, parent) : null;
  const leads = ({ id, children }) => !again || again.topics.indexOf(id) >= 0 || children.some(leads);
  const known = (below ? below.children : board.topics).filter((topic) => !topic.unsure && leads(topic));
  const unsure = all(board).filter((topic) => topic.unsure && leads(topic));
  return known.slice(0, ON_A_SCREEN - 1).concat(unsure.slice(0, 1));
}

export function find(board, id) {
  return all(board).find((topic) => topic.id === id) || null;
}

/** The question before this topic, or null. */
export function gateOf(board, id) {
  const topic = find(board, id);
  return (topic && topic.gate && board.gates[topic.gate]) || null;
}

/** Whether somebody who has said all this will wait here, as far as the board knows. */
export function isServedHere({ board, topic, wish }) {
  const known = find(board, topic);
  if (!known || wish.stay || wish.afterwards) return true;
  return wish.answer ? known.not_here.indexOf(wish.answer) < 0 : known.offer === "ticket";
}

function all(board) {
  return board.topics.reduce((found, topic) => found.concat(topic, topic.children), []);
}
