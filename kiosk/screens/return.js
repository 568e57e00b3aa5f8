// Somebody has come again: the same advisor or whoever is free first, each with what it costs to wait.
import { button, element, group, heading } from "../element.js";
import { waitingTime } from "../wait.js";

export function draw({ answer }, say, act) {
  const list = group(
    "ul", "tiles waits",
    group("li", "", choice("same", "user-round-check", answer.same, say, act)),
    group("li", "", choice("next", "users-round", answer.next_free, say, act)),
  );
  return [group("div", "question", heading(say("return-asked"))), list];
}

function choice(id, icon, waits, say, act) {
  const made = button("tile fits", icon, "", act, { kind: "return", id });
  const cost = waits.offer === "ticket" ? waitingTime(waits.range, say) : say("return-later", { when: waits.when.own });
  made.append(group("span", "title", element("strong", "", say(`return-${id}`)), element("span", "cost", cost)));
  return made;
}
