// What each screen lets happen. Screens that are not named here let nothing of it happen.
//
// chooses: before the answer, ended by closing time; back: one screen back; language: another language can be chosen;
// waits: for the visitor, who is asked after a while whether more time is needed; private: shows what somebody has
// chosen, so it is veiled when nobody touches it; reads: takes its time to be read before that.

const CHOOSES = { chooses: true, back: true, language: true, waits: true };
const PRIVATE = Object.assign({ private: true }, CHOOSES);
const NOTHING = {};

const SCREENS = {
  language: { chooses: true, back: true, waits: true },
  topics: CHOOSES,
  confirm: PRIVATE,
  subtopics: PRIVATE,
  gate: PRIVATE,
  party: PRIVATE,
  help: PRIVATE,
  return: PRIVATE,
  redirect: { waits: true, private: true, reads: true },
  later: { waits: true, private: true, reads: true },
  refused: { language: true, waits: true, private: true },
  own: { language: true, waits: true, private: true, reads: true },
  withdraw: { back: true, language: true, waits: true, private: true },
  gathering: { back: true, language: true, waits: true },
};

export function mannersOf(screen) {
  return SCREENS[screen] || NOTHING;
}
