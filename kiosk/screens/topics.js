// What somebody came for: the topics, or those below one of them.
import { element, group, heading } from "../element.js";
import { pager } from "../glass/pager.js";
import { find, offered } from "../topics.js";
import { shortWait } from "../wait.js";
import { tiles } from "./tile.js";

export function draw({ board, screen, parent, again, language, offline }, say, act) {
  const below = screen === "subtopics" ? find(board, parent) : null;
  const choices = offered(board, below ? parent : null, again).map(({ id, icon, title, closed, waits }) => ({
    touched: { kind: "topic", id }, icon, title: title[language], closed: closed && closed[language],
    wait: !offline && waits && waits[language] && shortWait(waits[language], board.site.timezone, say),
  }));
  const asked = below ? element("p", "of", below.title[language]) : null;
  const head = group("div", "question", asked, heading(say(below ? "choose-subtopic" : "choose-topic")));
  return [head, tiles(choices, act), pager()];
}
