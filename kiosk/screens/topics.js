// What somebody came for: the topics, or those below one of them.
import { element, heading } from "../element.js";
import { find, offered } from "../topics.js";
import { tiles } from "./tile.js";

export function draw({ board, screen, parent, told, language }, say, act) {
  const below = screen === "subtopics" ? find(board, parent) : null;
  const choices = offered(board, below ? parent : null).map(({ id, icon, title, closed }) => ({
    touched: { kind: "topic", id }, icon, title: title[language], closed: closed && closed[language],
  }));
  const asked = below ? element("p", "of", below.title[language]) : null;
  const answer = element("p", "told");
  answer.setAttribute("role", "status");
  const closed = told && find(board, told);
  if (closed && closed.closed) answer.append(say("nobody-there", { topic: closed.title[language] }), " ", closed.closed[language]);
  const head = element("div", "question");
  if (asked) head.append(asked);
  head.append(heading(say(below ? "choose-subtopic" : "choose-topic")), answer);
  return [head, tiles(choices, act)];
}
