// What the kiosk keeps on its disk: numbers, tickets, its lease, the last board. Windows of one kiosk take turns.

const BASE = "lotse-kiosk";
const KEPT = "kept";
let opened = null;

/** Resolves to what is kept under that name, or undefined. */
export function read(name) {
  return work("readonly", (kept) => kept.get(name)).then((asked) => asked.result);
}

/** Changes what is kept, as it is kept now: resolves to the new value once it is on the disk. Rejects where nothing can
 *  be kept; then nothing may be given out. */
export function change(name, how) {
  let next;
  const changing = (kept) => {
    kept.get(name).onsuccess = ({ target }) => {
      next = how(target.result);
      kept.put(next, name);
    };
  };
  return work("readwrite", changing).then(() => next);
}

async function work(mode, how) {
  const base = await open();
  return new Promise((resolve, reject) => {
    // "strict": a power cut after this does not take back what a visitor has seen.
    const work = base.transaction(KEPT, mode, { durability: "strict" });
    const asked = how(work.objectStore(KEPT));
    work.oncomplete = () => resolve(asked);
    work.onabort = () => reject(work.error);
  });
}

function open() {
  opened = opened || opening().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

function opening() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(BASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(KEPT);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
