// Somebody was sent here for a topic: is that what they came for?
import { button, element, group, heading, pictogram } from "../element.js";
import { find } from "../topics.js";

export function draw({ board, topic, language }, say, act) {
  const { icon, title } = find(board, topic);
  const meant = group("p", "meant", pictogram(icon), element("strong", "", title[language]));
  const steps = group(
    "div", "steps",
    button("step first", "check", say("confirm"), act, { kind: "confirm" }),
    button("step", "list", say("other-topic"), act, { kind: "other-topic" }),
  );
  return [group("div", "notice", heading(say("confirm-asked")), meant, steps)];
}
