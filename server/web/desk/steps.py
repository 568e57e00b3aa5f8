"""Each button of the desk: which action it is, and what its form says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from server.actions.acknowledge_alarm import acknowledge_alarm
from server.actions.call_next import call_next
from server.actions.call_ticket import call_ticket
from server.actions.call_wave import call_wave
from server.actions.change_rota import change_rota
from server.actions.close_desk import close_desk
from server.actions.end_alarm import end_alarm
from server.actions.finish import finish
from server.actions.give_slip import give_slip
from server.actions.give_slips import give_slips
from server.actions.hand_out import hand_out
from server.actions.mark_no_show import mark_no_show
from server.actions.park import park
from server.actions.pause import pause
from server.actions.perform import Action
from server.actions.raise_alarm import raise_alarm
from server.actions.recall import recall
from server.actions.recall_wave import recall_wave
from server.actions.refer import refer
from server.actions.reinstate import reinstate
from server.actions.reprint import reprint
from server.actions.resume import resume
from server.actions.set_interpreters import set_interpreters
from server.actions.start import start
from server.actions.undo import undo
from server.actions.unpark import unpark
from server.actions.withdraw import withdraw
from server.actions.write_note import write_note
from server.web.shared.form import (
    Form,
    Part,
    always,
    answers,
    because,
    maybe_moment,
    maybe_number,
    maybe_word,
    number,
    ticked,
    word,
    yes,
)


def _at_the_desk(seat: str, advisor: str) -> dict[str, str]:
    return {"seat": seat, "advisor": advisor}


def _wherever(_seat: str, advisor: str) -> dict[str, str]:
    return {"advisor": advisor}


def _about_somebody(_seat: str, advisor: str) -> dict[str, str]:
    return {"by": advisor}


@dataclass(frozen=True)
class Step:
    """An action, the parts of its form, and `presses`: how the action is told who presses."""

    action: Action
    parts: tuple[Part, ...] = ()
    presses: Callable[[str, str], dict[str, str]] = _at_the_desk

    def asked(self, form: Form, *, seat: str, advisor: str) -> dict[str, Any]:
        """What the action is asked. Refuses with BAD_REQUEST what is missing or cannot be read."""
        wanted: dict[str, Any] = {}
        for part in self.parts:
            wanted |= part(form)
        return wanted | self.presses(seat, advisor)


LEG = number("leg")
ENDING = (LEG, word("outcome"), maybe_number("relatives"), answers)

STEPS = {
    "call-next": Step(call_next),
    "call-ticket": Step(call_ticket, (LEG, because)),
    "recall": Step(recall, (LEG,)),
    "start": Step(start, (LEG,)),
    "finish": Step(finish, ENDING),
    "go-on": Step(finish, (*ENDING, always(ends_visit=False))),
    "refer": Step(refer, (LEG, word("topic"), maybe_word("organisation"), maybe_word("wanted"))),
    "give-slip": Step(give_slip, (LEG, word("place"))),
    "give-slips": Step(give_slips, (LEG, ticked("place-", into="places"))),
    "write-note": Step(write_note, (LEG, word("text"))),
    "reprint": Step(reprint, (LEG,)),
    "park": Step(park, (LEG,)),
    "unpark": Step(unpark, (LEG,)),
    "no-show": Step(mark_no_show, (LEG,)),
    "reinstate": Step(reinstate, (LEG,)),
    "withdraw": Step(withdraw, (LEG, word("reason"))),
    "hand-out": Step(hand_out, (word("topic"), word("language"), maybe_number("party"), maybe_word("reason"))),
    "undo": Step(undo),
    "pause": Step(pause, (word("reason"),)),
    "pause-anyway": Step(pause, (word("reason"), always(anyway=True))),
    "resume": Step(resume),
    "leave": Step(close_desk),
    "set-interpreters": Step(set_interpreters, (word("line"), yes("works")), _wherever),
    "change-rota": Step(
        change_rota, (word("advisor"), yes("present"), maybe_moment("begins"), maybe_moment("ends")), _about_somebody
    ),
    "raise-alarm": Step(raise_alarm, (number("level"), always(drill=False))),
    "drill-alarm": Step(raise_alarm, (number("level"), always(drill=True))),
    "acknowledge-alarm": Step(acknowledge_alarm, (number("alarm"),)),
    "end-alarm": Step(end_alarm, (number("alarm"),)),
    "call-wave": Step(call_wave, (maybe_number("size"),)),
    "recall-wave": Step(recall_wave),
}
