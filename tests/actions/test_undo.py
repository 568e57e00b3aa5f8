"""An advisor takes the desk's last step back."""

from typing import Any

import pytest

from server.actions.call_next import call_next
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.open_desk import open_desk
from server.actions.park import park
from server.actions.pause import pause
from server.actions.perform import Action
from server.actions.recall import recall
from server.actions.refer import refer
from server.actions.reinstate import reinstate
from server.actions.start import start
from server.actions.undo import undo
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, State
from server.domain.visits.undoing import BACK, UNDO_FOR
from tests.at_once import at_once
from tests.open_hall import OpenHall, Seated

Step = tuple[Action, dict[str, Any]]

CALL: Step = (call_next, {})
START: Step = (start, {"leg": 1})
FINISH: Step = (finish, {"leg": 1, "outcome": "answered"})
NO_SHOW: Step = (mark_no_show, {"leg": 1})
REINSTATE: Step = (reinstate, {"leg": 1})
PARK: Step = (park, {"leg": 1})
REFER: Step = (refer, {"leg": 1, "topic": "arbeit"})

WAYS = {
    Kind.TICKET_CALLED: (CALL,),
    Kind.SERVICE_STARTED: (CALL, START),
    Kind.TICKET_FINISHED: (CALL, START, FINISH),
    Kind.TICKET_NOT_SHOWN: (CALL, NO_SHOW),
    Kind.TICKET_REINSTATED: (CALL, NO_SHOW, REINSTATE),
    Kind.TICKET_PARKED: (CALL, START, PARK),
    Kind.TICKET_REFERRED: (CALL, START, REFER),
}


def test_every_step_that_can_be_undone_is_tried_here() -> None:
    assert set(WAYS) == set(BACK)


@pytest.mark.parametrize("kind", BACK)
def test_an_undone_step_leaves_the_person_as_before(hall: OpenHall, kind: Kind) -> None:
    hall.waits()
    rat = hall.sits()
    *steps, last = WAYS[kind]
    _all(hall, rat, *steps)
    before = hall.leg(1)
    _all(hall, rat, last)

    (event,) = hall.do(undo, **rat)

    after = hall.leg(1)
    assert (event.kind, event.leg, event.desk, event.advisor) == (Kind.STEP_UNDONE, 1, "eins", "rat")
    assert event.facts["step"] == kind.value
    assert _lasting(after) == _lasting(before)
    assert after.version > before.version


def test_an_undone_call_puts_the_person_back_at_the_head(hall: OpenHall) -> None:
    first, _ = hall.waits(), hall.waits()
    rat = hall.sits()
    hall.calls(rat)
    hall.do(undo, **rat)

    called = hall.calls(rat)

    assert called.id == first.id
    assert called.calls == 2


def test_the_same_request_undoes_once(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL, START)
    first = hall.do(undo, "click", **rat)

    again = hall.do(undo, "click", **rat)

    assert again == first
    assert hall.leg(1).state is State.CALLED


def test_two_undos_at_once_take_one_step_back(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL, START)

    with hall.beside() as beside:
        at_once(lambda: hall.do(undo, **rat), lambda: beside.do(undo, **rat))

    assert hall.leg(1).state is State.CALLED


def test_a_step_can_be_undone_for_ten_seconds(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL)
    hall.clock.passes(seconds=UNDO_FOR.total_seconds())

    hall.do(undo, **rat)

    assert hall.leg(1).state is State.WAITING


def test_after_ten_seconds_a_step_stays(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL)
    hall.clock.passes(seconds=UNDO_FOR.total_seconds() + 0.001)

    with hall.refuses(Code.NOTHING_TO_UNDO):
        hall.do(undo, **rat)


def test_only_the_last_step_is_undone(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL, START)
    hall.do(undo, **rat)

    with hall.refuses(Code.NOTHING_TO_UNDO):
        hall.do(undo, **rat)


@pytest.mark.parametrize(
    "after", [(recall, {"leg": 1}), (open_desk, {"desk": "eins", "take_over": True})], ids=["recall", "opened again"]
)
def test_what_came_after_a_step_makes_it_stay(hall: OpenHall, after: Step) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL, after)

    with hall.refuses(Code.NOTHING_TO_UNDO):
        hall.do(undo, **rat)


def test_a_pause_makes_the_step_before_stay(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    _all(hall, rat, CALL, START, FINISH)
    hall.do(pause, reason="break", **rat)

    with hall.refuses(Code.NOTHING_TO_UNDO):
        hall.do(undo, **rat)


def test_nobody_undoes_the_step_of_whoever_sat_here_before(hall: OpenHall) -> None:
    hall.waits()
    _all(hall, hall.sits(), CALL)
    amt = {"seat": "tab", "advisor": "amt"}
    hall.do(open_desk, desk="eins", take_over=True, **amt)

    with hall.refuses(Code.NOTHING_TO_UNDO):
        hall.do(undo, **amt)


def test_a_reinstated_person_whom_somebody_else_has_called_is_not_taken_away(hall: OpenHall) -> None:
    hall.waits()
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    _all(hall, rat, CALL, NO_SHOW, REINSTATE)
    hall.calls(amt)

    with hall.refuses(Code.TICKET_CHANGED):
        hall.do(undo, **rat)


def test_at_a_fresh_desk_there_is_nothing_to_undo(hall: OpenHall) -> None:
    rat = hall.sits()

    with hall.refuses(Code.NOTHING_TO_UNDO):
        hall.do(undo, **rat)


def test_a_tab_that_holds_no_desk_undoes_nothing(hall: OpenHall) -> None:
    hall.waits()
    _all(hall, hall.sits(), CALL)

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(undo, seat="never opened", advisor="rat")


def _all(hall: OpenHall, seated: Seated, *steps: Step) -> None:
    for action, asked in steps:
        hall.do(action, **seated, **asked)


def _lasting(leg: Leg) -> tuple[object, ...]:
    """What an undo brings back: all but the version, and the calls, which the wall has already announced."""
    return leg.state, leg.desk, leg.advisor, leg.called_at, leg.started_at, leg.ended_at, leg.outcome, leg.sort_key
