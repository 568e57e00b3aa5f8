// Says a time of day as the clock in the hall shows it.

/** `at` is ISO 8601 with zone; figures are the same in every language, as on the wall. */
export function clockTime(at, timezone) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: timezone }).format(new Date(at));
}
