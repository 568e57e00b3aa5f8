// The one question a visitor has asked: asked again with the same id until it is answered, for a minute.

export const KEPT_FOR = 60000;
const PAUSES = [1000, 2000, 4000, 8000];

export function begin(request, wanted, now) {
  return { request, wanted, since: now, failures: 0, dueAt: now, sent: false };
}

export function isDue(question, now) {
  return question !== null && !question.sent && now >= question.dueAt;
}

export function isTooOld(question, now) {
  return question !== null && now - question.since >= KEPT_FOR;
}

export function sent(question) {
  return question && Object.assign({}, question, { sent: true });
}

export function unsent(question) {
  return question && Object.assign({}, question, { sent: false });
}

/** The server is there again: no need to wait for the next attempt. */
export function hurry(question, now) {
  return question && !question.sent ? Object.assign({}, question, { dueAt: now }) : question;
}

export function failed(question, now) {
  const pause = PAUSES[Math.min(question.failures, PAUSES.length - 1)];
  return Object.assign({}, question, { failures: question.failures + 1, dueAt: now + pause, sent: false });
}

/** What an answer means: {screen, answer}, or null when the question is to be asked again. */
export function outcome({ status, body }) {
  if (status === 201 && body && body.outcome === "ticket") return { screen: "number", answer: body.ticket };
  if (status === 201 && body && body.outcome === "redirect") return { screen: "redirect", answer: body.redirect };
  const isRefusal = status >= 400 && status < 500 && status !== 401 && status !== 408;
  if (!isRefusal || !body || !body.refusal) return null;
  return { screen: "refused", answer: { sentence: body.refusal.sentence } };
}
