// Somebody has come again: the same advisor or whoever is free first, each with what it costs to wait.
import { button, element, group, heading } from "../element.js";
import { pager } from "../glass/pager.js";
import { waitingTime } from "../wait.js";

export function draw({ answer, board }, say, act) {
  const list = group(
    "ul", "tiles waits",
    group("li", "", choice("same", "user-round-check", answer.same, board.site, say, act)),
    group("li", "", choice("next", "users-round", answer.next_free, board.site, say, act)),
  );
  list.dataset.most = "2";
  return [group("div", "question", heading(say("return-asked"))), list, pager()];
}

function choice(id, icon, waits, { timezone }, say, act) {
  const made = button("tile fits", icon, "", act, { kind: "return", id });
  const cost = waits.offer === "ticket" ? waitingTime(waits.wait, timezone, say) : say("return-later", { when: waits.when.own });
  made.append(group("span", "title", element("strong", "", say(`return-${id}`)), element("span", "cost", cost)));
  return made;
}
