// Answers for the tablet's page while the network is away, with what shelf.js has kept. What is asked of the hall passes.

const PATIENCE = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || new URL(url).pathname.startsWith("/api/")) return;
  event.respondWith(newest(event.request));
});

async function newest(request) {
  const breaker = new AbortController();
  const timer = setTimeout(() => breaker.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: breaker.signal });
  } catch (error) {
    return (await caches.match(request, { ignoreVary: true })) || Response.error();
  } finally {
    clearTimeout(timer);
  }
}
