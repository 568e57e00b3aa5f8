// Has a ticket printed by the agent on this machine, without the server; see tests/contract/printer_local.json.

const AGENT = "http://127.0.0.1:8091";
const ANSWERS_WITHIN = 1000;
const PAUSE = 500;
const LOOKS = 40;
const LOOKS_IN_DOUBT = 6; // an agent that was only slow has the paper all the same
const OVER = ["printed", "failed"];

/** Tells `became(state)` what becomes of the paper, "failed" where no agent answers. The same id prints once. */
export async function print(id, content, expiresAt, became) {
  const job = JSON.stringify({ id, expires_at: expiresAt, content });
  const taken = await ask("/jobs", { method: "POST", headers: { "Content-Type": "application/json" }, body: job });
  let said = taken;
  became(taken === null ? "failed" : stateIn(taken));
  for (let looks = taken === null ? LOOKS_IN_DOUBT : LOOKS; looks > 0 && !isOver(said); looks -= 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    said = (await ask(`/jobs/${id}`, {})) || said;
    if (said !== null) became(stateIn(said));
  }
}

function isOver(said) {
  return said !== null && OVER.indexOf(said.state) >= 0;
}

// A queued paper comes out in a moment; the board calls that "sent".
function stateIn({ state }) {
  return state === "queued" ? "sent" : state;
}

async function ask(path, options) {
  const breaker = new AbortController();
  const timer = setTimeout(() => breaker.abort(), ANSWERS_WITHIN);
  try {
    const answer = await fetch(AGENT + path, Object.assign({ credentials: "omit", signal: breaker.signal }, options));
    return answer.ok ? await answer.json() : null;
  } catch (error) {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
