// The hall's clock: set by every answer of the server, carried on in between without asking this machine for the time.

/** `now` is the header `Lotse-Now`, ISO 8601; null keeps the clock as it was. */
export function set(clock, now, ticks) {
  const at = Date.parse(now);
  return isNaN(at) ? clock : { at, ticks };
}

/** Milliseconds since 1970 in the hall, or null before the first answer. */
export function read(clock, ticks) {
  return clock ? clock.at + ticks - clock.ticks : null;
}

export function timeText(hallNow, site) {
  return written(hallNow, site, { hour: "2-digit", minute: "2-digit" });
}

export function dateText(hallNow, site) {
  return written(hallNow, site, { weekday: "long", day: "numeric", month: "long" });
}

/** The time of a moment that has passed, with its weekday when that was not today. */
export function sinceText(then, hallNow, site) {
  if (dateText(then, site) === dateText(hallNow, site)) return timeText(then, site);
  return written(then, site, { weekday: "long", hour: "2-digit", minute: "2-digit" });
}

function written(moment, site, parts) {
  if (moment === null) return "";
  // Western figures in every language, as the numbers beside them are.
  const manner = Object.assign({ timeZone: site.timezone, hourCycle: "h23", numberingSystem: "latn" }, parts);
  return new Intl.DateTimeFormat(site.language, manner).format(moment);
}
