// The one question that is put to the server: asked again with the same id until it is answered, for a minute.

export const KEPT_FOR = 60000;
const PAUSES = [1000, 2000, 4000, 8000];

/** `to` is where it is put, below /api/kiosk; `body` what is asked; `request` tells its answer from others. */
export function begin(request, to, body, now) {
  return { request, to, body, since: now, failures: 0, dueAt: now, sent: false };
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
