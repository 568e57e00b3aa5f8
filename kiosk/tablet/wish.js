// Decides what a touch changes about the next person: {language, topic, party}.

const MOST = 20; // people who come together

export function touched(wish, { kind, code, id }) {
  if (kind === "language") return Object.assign({}, wish, { language: code });
  if (kind === "topic") return Object.assign({}, wish, { topic: id });
  if (kind === "more") return Object.assign({}, wish, { party: Math.min(MOST, wish.party + 1) });
  if (kind === "fewer") return Object.assign({}, wish, { party: Math.max(1, wish.party - 1) });
  // The next person in the line outside mostly speaks the same language and comes for the same.
  return kind === "given" ? Object.assign({}, wish, { party: 1 }) : wish;
}
