// Keeps what the page is made of, so that it also opens without network. Only on a safe address (https).

const SHELF = "lotse-tablet";
let kept = 0;

/** Once at the start: lets the worker answer for this page. */
export function openShelf() {
  if (!("serviceWorker" in navigator)) return;
  const opened = navigator.serviceWorker.register("/kiosk/tablet/offline.js", { scope: "/kiosk/tablet" });
  opened.catch((error) => console.warn("the tablet needs the network to open:", error.message));
}

/** Keeps everything that the page has loaded by now. */
export function keepPage() {
  const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  const ours = loaded.filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith("/api/"));
  if (!("caches" in window) || ours.length === kept) return;
  const names = new Set(ours.map(({ pathname }) => pathname));
  caches
    .open(SHELF)
    .then((shelf) => shelf.addAll([location.pathname, ...names]))
    .then(() => (kept = ours.length), () => {}); // the network has gone: what was kept before is still there
}
