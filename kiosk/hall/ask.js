// Asks the server: the board, a visitor's question, the sentences, and to be let in as a device.

const PATIENCE = 8000;

/** Resolves to {status, etag, now, board}: `now` is the hall's time, `board` null unless the status is 200.
 *  Rejects without network. */
export function board(token, etag) {
  const headers = { Authorization: `Bearer ${token}` };
  if (etag) headers["If-None-Match"] = etag;
  return ask("/api/kiosk/board", { headers }).then((answer) => {
    const said = { status: answer.status, etag: answer.headers.get("ETag"), now: answer.headers.get("Lotse-Now"), board: null };
    return answer.status === 200 ? answer.json().then((body) => Object.assign(said, { board: body })) : said;
  });
}

/** Puts a question of question.js. Resolves to {status, body}, status 0 without network.
 *  The page draws the code of a ticket by itself, which `Prefer` (RFC 7240) spares the server. */
export function put(token, { to, body }, language) {
  const headers = { Authorization: `Bearer ${token}`, "Accept-Language": language, Prefer: "return=minimal" };
  return post(`/api/kiosk/${to}`, body, headers).catch(() => ({ status: 0, body: null }));
}

/** Asks for numbers for the time without server. Resolves to {status, body}, status 0 without network. */
export function lease(token, request) {
  return post("/api/kiosk/lease", { request }, { Authorization: `Bearer ${token}` }).catch(() => ({ status: 0, body: null }));
}

/** Hands in a ticket that was given out alone. Resolves to {status, body}, status 0 without network. */
export function alone(token, ticket, language) {
  const headers = { Authorization: `Bearer ${token}`, "Accept-Language": language };
  const { request, signed, count, secret, taken_at, topic, party, printed, undecided } = ticket;
  const said = { request, signed, count, secret, taken_at, topic, language: ticket.language, party, printed, undecided };
  return post("/api/kiosk/alone", said, headers).catch(() => ({ status: 0, body: null }));
}

/** Resolves to the kiosk's catalogue in this language, null where there is none. Rejects without network. */
export function words(language) {
  return ask(`/words/kiosk/${encodeURIComponent(language)}.json`, {}).then((answer) => {
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`no words: ${answer.status}`);
    return answer.json();
  });
}

/** Resolves to {status, body}: 201 with the token, or a refusal with its sentence. */
export function enrol(code, language) {
  return post("/api/devices/enrol", { code }, { "Accept-Language": language });
}

export function enrolInDemo(language) {
  return post("/api/devices/demo", { kind: "kiosk" }, { "Accept-Language": language });
}

function post(path, body, more) {
  const headers = Object.assign({ "Content-Type": "application/json" }, more);
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) }).then((answer) =>
    answer.json().then((said) => ({ status: answer.status, body: said }), () => ({ status: answer.status, body: null })),
  );
}

// A question that is never answered must not hold up the next one.
function ask(path, options) {
  const breaker = new AbortController();
  const timer = setTimeout(() => breaker.abort(), PATIENCE);
  const whole = Object.assign({ cache: "no-store", credentials: "omit", signal: breaker.signal }, options);
  return fetch(path, whole).finally(() => clearTimeout(timer));
}
