// Finds its way in the tree of topics: what a screen offers, and what stands behind a tile.

const ON_A_SCREEN = 8;

/** The topics of a screen, "I don't know" always last: the first level, or below `parent`. */
export function offered(board, parent) {
  const below = parent ? find(board, parent) : null;
  const known = (below ? below.children : board.topics).filter((topic) => !topic.unsure);
  const unsure = all(board).filter((topic) => topic.unsure);
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

function all(board) {
  return board.topics.reduce((found, topic) => found.concat(topic, topic.children), []);
}
