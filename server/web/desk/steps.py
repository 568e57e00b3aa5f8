"""Each button of the desk: which action it is, and what its form says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from server.actions.call_next import call_next
from server.actions.close_desk import close_desk
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.pause import pause
from server.actions.perform import Action
from server.actions.recall import recall
from server.actions.reinstate import reinstate
from server.actions.resume import resume
from server.actions.start import start
from server.actions.undo import undo
from server.domain.refusal import Code, Refusal


@dataclass(frozen=True, kw_only=True)
class Step:
    """An action at a desk; `leg` when it is about one person, `word` names what else the form must say."""

    action: Action
    leg: bool = False
    word: str | None = None

    def asked(self, form: Mapping[str, str]) -> dict[str, Any]:
        """What the action is asked, from the form. Refuses with BAD_REQUEST what is missing or no number."""
        wanted: dict[str, Any] = {}
        if self.leg:
            leg = form.get("leg", "")
            if not (leg.isascii() and leg.isdigit() and len(leg) < 16):
                raise Refusal(Code.BAD_REQUEST, field="leg", expected="the number of a leg")
            wanted["leg"] = int(leg)
        if self.word is not None:
            wanted[self.word] = form.get(self.word, "")
        return wanted


STEPS = {
    "call-next": Step(action=call_next),
    "recall": Step(action=recall, leg=True),
    "start": Step(action=start, leg=True),
    "finish": Step(action=finish, leg=True, word="outcome"),
    "no-show": Step(action=mark_no_show, leg=True),
    "reinstate": Step(action=reinstate, leg=True),
    "undo": Step(action=undo),
    "pause": Step(action=pause, word="reason"),
    "resume": Step(action=resume),
    "leave": Step(action=close_desk),
}
