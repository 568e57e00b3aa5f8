// Decides how loud the wall is now.

/** 0 to 100; `wall` is that part of the board, `time` the hall's, such as 08:05. 0: the wall only shows. */
export function volumeNow({ speaks, volume, loud, quiet }, time) {
  if (!speaks || quiet.some((hours) => holds(hours, time))) return 0;
  const stretch = loud.find((hours) => holds(hours, time));
  return stretch ? stretch.volume : volume;
}

// Past midnight where it begins later than it ends.
function holds({ begins, ends }, time) {
  if (begins < ends) return begins <= time && time < ends;
  return begins <= time || time < ends;
}
