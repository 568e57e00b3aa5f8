// Answers for the pages of kiosk and tablet while the server is away, with what was kept. What is asked of the hall passes.

const SHELF = "lotse";
const PATIENCE = 4000;
const AGAIN = 10000; // so long after a failure nobody waits for the server before looking at the shelf

let failedAt = -AGAIN;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin || pathname.startsWith("/api/")) return;
  event.respondWith(performance.now() - failedAt < AGAIN ? keptFirst(event.request) : newest(event.request));
});

async function keptFirst(request) {
  return (await kept(request)) || newest(request);
}

async function newest(request) {
  const breaker = new AbortController();
  const timer = setTimeout(() => breaker.abort(), PATIENCE);
  try {
    const answer = await fetch(request, { signal: breaker.signal });
    if (answer.status < 500) return keeping(request, answer);
    return (await kept(request)) || answer; // a proxy answers for a server that is away
  } catch (error) {
    failedAt = performance.now();
    return (await kept(request)) || Response.error();
  } finally {
    clearTimeout(timer);
  }
}

async function keeping(request, answer) {
  if (answer.status === 200) {
    const copy = answer.clone();
    const shelf = await caches.open(SHELF);
    await shelf.put(new URL(request.url).pathname, copy).catch(() => {}); // no room: what was kept before stays
  }
  return answer;
}

function kept(request) {
  return caches.match(new URL(request.url).pathname, { ignoreVary: true });
}
