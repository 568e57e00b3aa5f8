// Keeps a page true: looks again at every poke, every half minute, and when it is shown again after a sleep.
import { looking } from "./look.js";
import { listen } from "./news.js";
import { patiently } from "./patient.js";
import { remember, renew } from "./renew.js";

/** `auth` opens the news, null hears none; `renewed(ids)` hears which parts are new. Gives {now, around} of look.js. */
export function follow({ auth = {}, renewed = () => {} } = {}) {
  const said = remember(document);
  const look = looking(once);
  if (auth) listen(auth, look.now);
  document.addEventListener("visibilitychange", () => document.hidden || look.now());
  ["online", "pageshow"].forEach((event) => window.addEventListener(event, look.now));
  return look;

  async function once(isStale) {
    const answer = await patiently(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    const fresh = answer && isTold(answer) ? await answer.text().catch(() => null) : null;
    showOffline(fresh === null);
    if (fresh === null) return false;
    if (isStale()) return true;
    const page = new DOMParser().parseFromString(fresh, "text/html");
    const names = isSamePage(page) ? renew(document, page, said) : null;
    if (names === null) location.replace(answer.url);
    else if (names.length) renewed(names);
    return true;
  }
}

// "Too often" or "broken" say nothing about what the page shows; "not found" does.
function isTold(answer) {
  return answer.ok || answer.status === 403 || answer.status === 404;
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
