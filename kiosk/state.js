// The kiosk's state: how it begins, how it goes on and back, what of it is shown.

/** Times are milliseconds of one clock that only grows. `enrol` is null once the kiosk belongs to a hall,
 *  `headset` until the keypad has said whether one is plugged in. */
export function begin(now) {
  return Object.assign({ board: null, offline: false, enrol: null, headset: null }, nobody(now));
}

/** Which screen a state shows; the name stands in the page for tests. */
export function shown(state) {
  if (state.enrol) return "enrol";
  if (state.board === null) return "away";
  if (state.moreTimeAt !== null) return "more-time";
  if (state.veiledAt !== null) return "veil";
  return state.screen === "rest" && !state.board.opening.open ? "closed" : state.screen;
}

export function changed(state, change) {
  return Object.assign({}, state, change);
}

/** One screen further; `back` leads to this one. */
export function onward(state, change) {
  const { screen, parent, topic, wish, answer, page } = state;
  const trail = state.trail.concat({ screen, parent, topic, wish, answer, page });
  return changed(state, Object.assign({ trail, page: 0 }, change));
}

export function back(state, now) {
  if (state.trail.length === 0) return nobodyIn(state, now);
  return changed(state, Object.assign({}, state.trail[state.trail.length - 1], { trail: state.trail.slice(0, -1) }));
}

/** What was chosen is nobody's business once it is answered: only the way of showing stays. */
export function nextOf(state, now, change) {
  const { language, contrast, large, low, speech, louder } = state;
  return changed(nobodyIn(state, now), Object.assign({ language, contrast, large, low, speech, louder }, change));
}

export function nobodyIn(state, now) {
  return changed(state, nobody(now));
}

// `wish` is what was said beyond the topic, in the words of the wire; `again` the advisor of a return slip;
// `here` the association that has just checked in.
function nobody(now) {
  return {
    screen: "rest", language: null, languages: false,
    contrast: false, large: false, low: false, speech: false, louder: false,
    parent: null, topic: null, wish: {}, again: null, trail: [], here: null, page: 0, question: null, answer: null,
    shownAt: now, pausedAt: null, touchedAt: now, veiledAt: null, moreTimeAt: null, settlesAt: 0,
  };
}
