// What the tablet keeps through a reload: its token, its stock of numbers and tickets, what it last knew of the hall.

const TOKEN = "lotse.device.tablet";
const STOCK = "lotse.tablet.stock";
const HALL = "lotse.tablet.hall";

export const token = { read: () => read(TOKEN, null), save: (value) => save(TOKEN, value) };
export const hall = { read: () => read(HALL, null), save: (value) => save(HALL, value) };

export function readStock(empty) {
  return read(STOCK, empty);
}

/** Changes the stock as it is kept now, so that two windows of one tablet never give out the same number.
 *  Throws where nothing can be kept: then nothing may be given out. */
export function changeStock(empty, change) {
  const next = change(read(STOCK, empty));
  localStorage.setItem(STOCK, JSON.stringify(next));
  return next;
}

function read(place, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(place)) || otherwise;
  } catch (error) {
    return otherwise; // no storage, or something else wrote here
  }
}

function save(place, value) {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(value));
  } catch (error) {
    console.warn("the tablet cannot remember", place, error.message);
  }
}
