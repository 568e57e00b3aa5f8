// Keeps what the page is made of, so that it also opens without server. Only on a safe address (https, or this machine).
import { importsIn, ours } from "./made-of.js";

const SHELF = "lotse";
const MANY = 2000; // a page of kiosk or tablet is made of more parts than browsers note by themselves
const kept = new Set();
let isKeeping = false;

/** Once at the start: lets the worker answer for this page. */
export function openShelf() {
  performance.setResourceTimingBufferSize(MANY);
  if (!("serviceWorker" in navigator)) return;
  const opened = navigator.serviceWorker.register("/kiosk/offline/worker.js", { scope: "/kiosk/" });
  opened.catch((error) => console.warn("this page needs the server to open:", error.message));
}

/** Keeps the page with all that it imports and has loaded by now, and the addresses in `more`; one after the other, in
 *  peace. `<html data-kept>` then says how much that is. */
export async function keepPage(more = []) {
  if (!("caches" in window) || isKeeping) return;
  isKeeping = true;
  try {
    const shelf = await caches.open(SHELF);
    const names = new Set([...ours(), ...more]);
    // What is found while keeping is kept too: a set goes on as long as something is added to it.
    for (const name of names) (await keep(shelf, name)).forEach((found) => names.add(found));
    document.documentElement.dataset.kept = kept.size;
  } finally {
    isKeeping = false;
  }
}

async function keep(shelf, name) {
  if (kept.has(name)) return [];
  try {
    await shelf.add(name);
    kept.add(name);
    return name.endsWith(".js") ? importsIn(await (await shelf.match(name)).text(), name) : [];
  } catch (error) {
    return []; // the server has gone: what was kept before is still there
  }
}
