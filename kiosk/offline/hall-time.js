// Decides what time it is in the hall, from its last answer: the tablet's own clock only counts on.

/** How far the hall's clock (`Lotse-Now`, a time as text) is ahead of the tablet's, in milliseconds. */
export function ahead(said, ownNow) {
  return Date.parse(said) - ownNow;
}

/** The hall's time as ISO 8601, and its day on the calendar of `timezone`. */
export function hallNow(ahead, ownNow, timezone) {
  const moment = new Date(ownNow + ahead);
  // This locale writes a day as 2024-06-03.
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone }).format(moment);
  return { at: moment.toISOString(), day };
}
