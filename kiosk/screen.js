// What each screen lets happen. Screens that are not named here let nothing of it happen.
//
// chooses: before the answer, ended by closing time; back: one screen back; language: another language can be chosen;
// waits: for the visitor, who is asked after a while whether more time is needed.

const CHOOSES = { chooses: true, back: true, language: true, waits: true };
const NOTHING = {};

const SCREENS = {
  language: { chooses: true, back: true, waits: true },
  confirm: CHOOSES,
  topics: CHOOSES,
  subtopics: CHOOSES,
  gate: CHOOSES,
  party: CHOOSES,
  help: CHOOSES,
  return: CHOOSES,
  redirect: { waits: true },
  later: { waits: true },
  refused: { language: true, waits: true },
  own: { language: true, waits: true },
  withdraw: { back: true, language: true, waits: true },
  gathering: { back: true, language: true, waits: true },
};

export function mannersOf(screen) {
  return SCREENS[screen] || NOTHING;
}
