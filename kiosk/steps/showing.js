// Touches on how things are shown, on more time, and on the keys of the code that lets the kiosk in.
import * as enrolment from "../hall/enrolment.js";
import { mannersOf } from "../screen.js";
import { back, changed } from "../state.js";

export const touches = {
  languages: (state) => changed(state, { languages: !state.languages && isOffered(state), page: 0 }),
  back: (state, touched, now) => {
    if (state.languages) return changed(state, { languages: false, page: 0 });
    return mannersOf(state.screen).back ? back(state, now) : state;
  },
  page: turned,
  "page-back": turned,
  contrast: (state) => changed(state, { contrast: !state.contrast }),
  large: (state) => changed(state, { large: !state.large }),
  lower: (state) => changed(state, { low: !state.low }),
  speech: (state) => changed(state, { speech: !state.speech, louder: false }),
  headset: (state, { isIn }) => changed(state, { headset: isIn, speech: isIn && Boolean(state.board && state.board.kiosk.speech), louder: false }),
  louder: (state) => changed(state, { louder: !state.louder }),
  listen: (state) => state, // hears what is there without choosing it
  lift: (state) => state, // flow.js has lifted the veil
  "more-time": (state) => changed(state, { moreTimeAt: null, veiledAt: null }),
  pause,
  key: (state, { sign }) => changed(state, { enrol: enrolment.typed(state.enrol, sign) }),
  erase: (state) => changed(state, { enrol: enrolment.erased(state.enrol) }),
  enrol: (state) => changed(state, { enrol: enrolment.handedIn(state.enrol) }),
};

const isOffered = (state) => Boolean(mannersOf(state.screen).language);

function pause(state, touched, now) {
  if (state.screen !== "number") return state;
  if (state.pausedAt === null) return changed(state, { pausedAt: now });
  return changed(state, { shownAt: state.shownAt + now - state.pausedAt, pausedAt: null });
}

function turned(state, { to }) {
  return changed(state, { page: to });
}
