// One question, only where the way depends on the answer. The answer is not kept.
import { element, heading } from "../element.js";
import { pager } from "../glass/pager.js";
import { gateOf } from "../topics.js";
import { tiles } from "./tile.js";

export function draw({ board, topic, language }, say, act) {
  const gate = gateOf(board, topic);
  const choices = gate.answers.map(({ id, icon, title }) => ({
    touched: { kind: "answer", id }, icon, title: title[language], closed: null,
  }));
  const head = element("div", "question");
  head.append(heading(gate.question[language]));
  return [head, tiles(choices, act), pager()];
}
