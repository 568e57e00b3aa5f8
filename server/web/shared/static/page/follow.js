// Keeps a page true: looks again at every poke, after a while by itself, and when it is shown again after a sleep.
import { looking } from "./look.js";
import { listen } from "./news.js";
import { patiently } from "./patient.js";
import { remember, renew } from "./renew.js";
import { rest } from "./rest.js";
import { spread } from "./spread.js";
import { watchSleep } from "./sleep.js";

const SHOWN = 304; // nothing is new

/** `auth` opens the news, null hears none; the page looks within `spreadOver` milliseconds of a poke. `renewed(ids)` hears
 *  which parts are new, `blind(isBlind)` whether the server is away. Gives {now, around} of look.js. */
export function follow({ auth = {}, spreadOver = 0, renewed = () => {}, blind = () => {} } = {}) {
  const said = remember(document);
  let naps = 0;
  let mark = null; // the server's, of what is shown
  let hears = () => false;
  const look = looking(once, () => rest(named(), hears(), Math.random()));
  if (auth) hears = listen(auth, spreadOver ? spread(look.now, spreadOver) : look.now);
  document.addEventListener("visibilitychange", () => document.hidden || look.now());
  window.addEventListener("online", look.now);
  window.addEventListener("pageshow", (event) => event.persisted && look.now());
  watchSleep(woke);
  return look;

  // What the page shows may be hours old: it is marked, and no button asks for anything, until it has looked.
  function woke() {
    naps += 1;
    document.documentElement.dataset.stale = "";
    blind(true);
    look.now();
  }

  async function once(isStale) {
    const napsBefore = naps;
    const headers = { Accept: "text/html", ...(mark && { "If-None-Match": mark }) };
    const answer = await patiently(location.href, { headers, cache: "no-store" });
    const fresh = answer && isTold(answer) ? await answer.text().catch(() => null) : null;
    showOffline(fresh === null);
    blind(fresh === null || naps !== napsBefore);
    if (fresh === null) return false;
    if (isStale() || naps !== napsBefore) return true;
    if (answer.status !== SHOWN) show(answer, fresh);
    delete document.documentElement.dataset.stale;
    return true;
  }

  function show(answer, fresh) {
    const page = new DOMParser().parseFromString(fresh, "text/html");
    const names = isSamePage(page) ? renew(document, page, said) : null;
    if (names === null) return location.replace(answer.url);
    mark = answer.headers.get("ETag");
    if (names.length) renewed(names);
  }
}

// "Too often" or "broken" say nothing about what the page shows; "not found" does.
function isTold(answer) {
  return answer.ok || answer.status === SHOWN || answer.status === 403 || answer.status === 404;
}

// The seconds after which the server wants to be asked again, where it says so.
function named() {
  const where = document.querySelector("[data-again]");
  return where ? Number(where.dataset.again) : 0;
}

function isSamePage(page) {
  return page.documentElement.dataset.page === document.documentElement.dataset.page;
}

function showOffline(isOffline) {
  const notice = document.getElementById("offline");
  const since = document.querySelector("[data-clock]").dataset.clock;
  if (isOffline) notice.textContent = notice.dataset.sentence.replace("{time}", since);
  notice.hidden = !isOffline;
}
