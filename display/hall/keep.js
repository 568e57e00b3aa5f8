// What the wall keeps through a reload: its token, what it has announced, the sentences of its language.

// The kiosk may run in the same browser, so each of the two devices has its own place for the token.
const TOKEN = "lotse.device.wall";
const HEARD = "lotse.wall.heard";
const CUT = "lotse.wall.cut";
const WORDS = "lotse.wall.words";

export const token = { read: () => read(TOKEN), save: (value) => save(TOKEN, value) };
export const heard = { read: () => list(read(HEARD)), save: (value) => save(HEARD, value) };
export const cut = { read: () => read(CUT), save: (value) => save(CUT, value) };
export const words = { read: () => read(WORDS), save: (value) => save(WORDS, value) };

const list = (value) => (Array.isArray(value) ? value : []);

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch (error) {
    return null; // no storage, or something else wrote here: as on the first day
  }
}

function save(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch (error) {
    console.warn("the wall cannot remember", name, error.message);
  }
}
