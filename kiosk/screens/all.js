// Every screen by its name.
import * as asking from "./asking.js";
import * as away from "./away.js";
import * as closed from "./closed.js";
import * as confirm from "./confirm.js";
import * as enrol from "./enrol.js";
import * as gate from "./gate.js";
import * as gathering from "./gathering.js";
import * as help from "./help.js";
import * as language from "./languages.js";
import * as later from "./later.js";
import * as moreTime from "./more-time.js";
import * as number from "./number.js";
import * as own from "./own.js";
import * as party from "./party.js";
import * as redirect from "./redirect.js";
import * as refused from "./refused.js";
import * as rest from "./rest.js";
import * as comingBack from "./return.js";
import * as topics from "./topics.js";
import * as veil from "./veil.js";
import * as withdraw from "./withdraw.js";

export const SCREENS = {
  rest, closed, language, confirm, topics, subtopics: topics, gate, party, help, return: comingBack, asking,
  number, redirect, later, refused, own, withdraw, gathering, away, enrol, veil, "more-time": moreTime,
};
