// Draws what staff choose for the next person: language, topic, how many people; and the button that gives the number.
import { button, element, group, heading } from "../element.js";

/** `view`: {board, wish, left, told}; `act` hears what is touched. */
export function drawChoice({ board, wish, left, told }, say, act) {
  const languages = board.languages.map(({ code, name, direction }) => {
    const tile = option({ kind: "language", code }, null, name, code === wish.language, act);
    tile.lang = code;
    tile.dir = direction;
    return tile;
  });
  const own = board.site.language;
  const topics = board.topics.map(({ id, icon, title }) => {
    const tile = option({ kind: "topic", id }, icon, title[own], id === wish.topic, act);
    tile.lang = own;
    return tile;
  });
  const give = button("step first give", null, say("give"), act, { kind: "give" });
  give.disabled = !left || !wish.language || !wish.topic;
  const note = element("p", "told", told || (left ? "" : say("no-numbers")));
  note.setAttribute("role", "status");
  return [
    heading(say("title")),
    choice(say("language"), languages),
    choice(say("topic"), topics),
    group("div", "last", party(wish.party, say, act), give),
    note,
  ];
}

function option(touched, icon, text, isChosen, act) {
  const made = button("option", icon, "", act, touched);
  made.append(element("span", "title", text));
  made.setAttribute("aria-pressed", String(isChosen));
  return made;
}

function choice(name, options) {
  const made = group("section", "choice", element("h2", "", name), group("div", "options", ...options));
  made.setAttribute("aria-label", name);
  return made;
}

function party(count, say, act) {
  const fewer = button("option", "minus", "", act, { kind: "fewer" });
  const more = button("option", "plus", "", act, { kind: "more" });
  fewer.setAttribute("aria-label", say("fewer"));
  more.setAttribute("aria-label", say("more"));
  fewer.disabled = count <= 1;
  const shown = element("output", "count", String(count));
  shown.setAttribute("aria-label", say("party"));
  return group("div", "party", element("span", "", say("party")), fewer, shown, more);
}
