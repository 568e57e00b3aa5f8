"""Each button of the reception: which action it is, and what its form says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from server.actions.acknowledge_alarm import acknowledge_alarm
from server.actions.call_wave import call_wave
from server.actions.change_rota import change_rota
from server.actions.check_in import check_in
from server.actions.check_in_association import check_in_association
from server.actions.end_alarm import end_alarm
from server.actions.hand_out import hand_out
from server.actions.perform import Action
from server.actions.raise_alarm import raise_alarm
from server.actions.recall_wave import recall_wave
from server.actions.reinstate import reinstate
from server.actions.reprint import reprint
from server.actions.set_interpreters import set_interpreters
from server.actions.withdraw import withdraw
from server.web.shared.form import Form, Part, always, maybe_number, maybe_word, number, word, yes


@dataclass(frozen=True)
class Step:
    """An action and the parts of its form."""

    action: Action
    parts: tuple[Part, ...] = ()

    def asked(self, form: Form) -> dict[str, Any]:
        """What the action is asked, besides by whom. Refuses with BAD_REQUEST what is missing or cannot be read."""
        wanted: dict[str, Any] = {}
        for part in self.parts:
            wanted |= part(form)
        return wanted


LEG = number("leg")

STEPS: Mapping[str, Step] = {
    "hand-out": Step(hand_out, (word("topic"), word("language"), maybe_number("party"), maybe_word("reason"))),
    "reprint": Step(reprint, (LEG,)),
    "reinstate": Step(reinstate, (LEG,)),
    "check-in": Step(check_in, (LEG,)),
    "withdraw": Step(withdraw, (LEG, word("reason"))),
    "change-rota": Step(change_rota, (word("advisor"), yes("present"))),
    "set-interpreters": Step(set_interpreters, (word("line"), yes("works"))),
    "check-in-association": Step(check_in_association, (word("association"),)),
    "call-wave": Step(call_wave, (maybe_number("size"),)),
    "recall-wave": Step(recall_wave),
    "raise-alarm": Step(raise_alarm, (number("level"), always(drill=False))),
    "drill-alarm": Step(raise_alarm, (number("level"), always(drill=True))),
    "acknowledge-alarm": Step(acknowledge_alarm, (number("alarm"),)),
    "end-alarm": Step(end_alarm, (number("alarm"),)),
}
