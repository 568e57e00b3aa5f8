// Decides when the kiosk stands alone: a short outage is waited out, in a long one it gives numbers by itself.

export const ALONE_AFTER = 8000;

/** `lostAt`: since when nothing has been heard of the server, null while it answers. */
export const begin = (now) => ({ lostAt: now });
export const reached = () => ({ lostAt: null });
export const lost = (away, now) => (away.lostAt === null ? { lostAt: now } : away);

export function isAlone({ lostAt }, now) {
  return lostAt !== null && now - lostAt >= ALONE_AFTER;
}

/** Whether this question is answered here: nobody waits any more once it is known that the server is away. */
export function answers(away, question, now) {
  if (question.sent) return false;
  return isAlone(away, now) || (isUndecided(question) && now - question.since >= ALONE_AFTER);
}

/** Whether the server may have heard the question although its answer never came. */
export function isUndecided({ failures }) {
  return failures > 0;
}
