// Draws the line on top: the hall's name, that this is a demo, that the server is away.

// Two of them say it larger; the number needs the room.
const WITHOUT_NAME = ["rest", "closed", "number"];
const at = (id) => document.getElementById(id);

export function drawHead({ board, screen }) {
  at("hall").hidden = !board || WITHOUT_NAME.indexOf(screen) >= 0;
  write("hall", board ? board.site.title : "");
}

/** While nobody has chosen a language, the line speaks the one of the moment. */
export function updateHead({ board, screen, language, offline }, says, { spoken }) {
  const turns = spoken && (screen === "rest" || screen === "closed");
  const code = turns ? spoken.code : language;
  const early = board && board.opening.early && screen !== "number" ? board.opening.early[code] : "";
  show("early", early, code, turns ? spoken.direction : "");
  show("demo", board && board.demo ? says(code)("demo") : "", code, turns ? spoken.direction : "");
  show("offline", offline && screen !== "away" ? says(code)(screen === "number" ? "offline-number" : "offline") : "", code, turns ? spoken.direction : "");
}

function show(id, text, code, direction) {
  at(id).hidden = !text;
  write(id, text);
  if (at(id).lang !== code) at(id).lang = code;
  if (at(id).dir !== direction) at(id).dir = direction;
}

function write(id, text) {
  if (at(id).textContent !== text) at(id).textContent = text;
}
