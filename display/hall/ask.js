// Asks the server: the board, the sentences, and to be let in as a device.

const PATIENCE = 8000;

/** Resolves to {status, now, etag, board}; `board` is null unless the status is 200. Rejects without network. */
export function board(token, etag) {
  const headers = { Authorization: `Bearer ${token}` };
  if (etag) headers["If-None-Match"] = etag;
  return ask("/api/wall/board", { headers }).then((answer) => {
    const said = { status: answer.status, now: answer.headers.get("Lotse-Now"), etag: answer.headers.get("ETag") };
    if (answer.status !== 200) return Object.assign(said, { board: null });
    return answer.json().then((body) => Object.assign(said, { board: body }));
  });
}

/** Resolves to whether the server has taken how the wall's sound is. */
export function report(token, sound) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return ask("/api/wall/status", { method: "POST", headers, body: JSON.stringify({ sound }) }).then(({ ok }) => ok);
}

/** Resolves to the catalogue of the wall in this language. */
export function words(language) {
  return ask(`/words/wall/${encodeURIComponent(language)}.json`, {}).then((answer) => {
    if (!answer.ok) throw new Error(`no words: ${answer.status}`);
    return answer.json();
  });
}

/** Resolves to {status, body}: 201 with the token, or a refusal with its sentence. */
export function enrol(code, language) {
  return post("/api/devices/enrol", { code }, language);
}

export function enrolInDemo(language) {
  return post("/api/devices/demo", { kind: "wall" }, language);
}

function post(path, body, language) {
  const headers = { "Content-Type": "application/json", "Accept-Language": language };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) }).then((answer) =>
    answer.json().then((said) => ({ status: answer.status, body: said }), () => ({ status: answer.status, body: null })),
  );
}

// A question that is never answered must not hold up the next one.
function ask(path, options) {
  const breaker = "AbortController" in window ? new AbortController() : null;
  const whole = Object.assign({ cache: "no-store", credentials: "omit" }, options);
  if (breaker) whole.signal = breaker.signal;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error("no answer in time"));
      if (breaker) breaker.abort();
    }, PATIENCE);
    fetch(path, whole).then(resolve, reject).then(() => clearTimeout(timer));
  });
}
