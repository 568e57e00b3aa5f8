"""An advisor takes back what sent somebody away from the desk."""

from dataclasses import replace
from typing import Any

import pytest

from server.actions.call_next import call_next
from server.actions.finish import finish
from server.actions.park import park
from server.actions.perform import Action
from server.actions.refer import refer
from server.actions.start import start
from server.actions.step_out import step_out
from server.actions.undo import undo
from server.domain.refusal import Code
from server.domain.site.site_settings import InterpreterLine, StepOut
from server.domain.visits.leg import State
from tests.open_hall import OpenHall, Seated

Step = tuple[Action, dict[str, Any]]

CALL: Step = (call_next, {})
START: Step = (start, {"leg": 1})
FINISH: Step = (finish, {"leg": 1, "outcome": "answered"})
PARK: Step = (park, {"leg": 1})
REFER: Step = (refer, {"leg": 1, "topic": "arbeit"})


@pytest.mark.parametrize("last", [PARK, REFER], ids=["set aside", "sent on"])
def test_somebody_who_had_not_come_yet_is_called_again_not_served(hall: OpenHall, last: Step) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL, last)

    hall.do(undo, **rat)

    assert (hall.leg(1).state, hall.leg(1).desk) == (State.CALLED, "eins")


def test_the_leg_that_an_undone_referral_began_never_was(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL, START, REFER)

    (event,) = hall.do(undo, **rat)

    assert event.facts["next_leg"] == 2
    assert (hall.leg(1).state, hall.leg(2).state) == (State.SERVING, State.WITHDRAWN)


@pytest.mark.parametrize(
    "meanwhile",
    [(call_next, {"seat": "amt at zwei", "advisor": "amt"}), (step_out, {"leg": 2})],
    ids=["called", "away"],
)
def test_a_referral_stays_when_something_has_happened_since(hall: OpenHall, meanwhile: Step) -> None:
    hall.loads(replace(hall.site, step_out=StepOut()))
    hall.waits()
    rat = hall.sits("rat", "eins")
    hall.sits("amt", "zwei")
    _all(hall, rat, CALL, START, (refer, {"leg": 1, "topic": "empfang"}))
    action, asked = meanwhile
    hall.do(action, **asked)

    with hall.refuses(Code.TICKET_CHANGED):
        hall.do(undo, **rat)


def test_an_interpreter_line_that_was_given_away_meanwhile_does_not_come_back(hall: OpenHall) -> None:
    video = InterpreterLine(id="video", title="Video", languages=("ar",))
    hall.loads(replace(hall.site, interpreter_lines=(video,)))
    hall.takes_ticket(language="ar"), hall.takes_ticket(language="ar")
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    _all(hall, rat, CALL, START, FINISH)
    taken = hall.calls(amt)

    hall.do(undo, **rat)

    assert (hall.leg(1).state, hall.leg(1).interpreter) == (State.SERVING, None)
    assert taken.interpreter == "video"


def _all(hall: OpenHall, seated: Seated, *steps: Step) -> None:
    for action, asked in steps:
        hall.do(action, **seated, **asked)
