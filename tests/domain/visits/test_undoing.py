"""Taking a step back: by whom, for how long, and only if nothing has happened since."""

from datetime import timedelta
from typing import Any

import pytest

from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind, Recorded
from server.domain.visits.leg import Leg, LegOutcome, State
from server.domain.visits.undoing import UNDO_FOR, can_be_undone, never_begun, taken_back
from tests.building import MONDAY, TODAY, a_leg


@pytest.mark.parametrize(
    ("step", "possible"),
    [
        ({}, True),
        ({"kind": Kind.TICKET_RECALLED}, False),
        ({"kind": Kind.DESK_PAUSED}, False),
        ({"advisor": "amt"}, False),
    ],
    ids=["their own", "a recall was heard", "a pause is ended", "somebody else's"],
)
def test_an_advisor_takes_back_their_own_step_if_it_is_of_a_kind(step: dict[str, Any], *, possible: bool) -> None:
    assert can_be_undone(_step(**step), advisor="rat", now=MONDAY) is possible


def test_a_step_can_be_taken_back_for_ten_seconds_only() -> None:
    in_time = can_be_undone(_step(), advisor="rat", now=MONDAY + UNDO_FOR)
    too_late = can_be_undone(_step(), advisor="rat", now=MONDAY + UNDO_FOR + timedelta(milliseconds=1))

    assert (in_time, too_late) == (True, False)


def test_a_leg_to_which_something_has_happened_since_stays() -> None:
    with pytest.raises(Refusal) as refused:
        taken_back(a_leg(state=State.FINISHED, version=4), _step(), MONDAY)

    assert refused.value.code is Code.TICKET_CHANGED


@pytest.mark.parametrize(("full", "held"), [((), "video"), (("video",), None), (("telefon",), "video")])
def test_an_interpreter_line_comes_back_while_it_has_room(full: tuple[str, ...], held: str | None) -> None:
    ended = a_leg(
        state=State.FINISHED, outcome=LegOutcome.ANSWERED, started_at=MONDAY, interpreter="video", version=3
    )  # fmt: skip

    before = taken_back(ended, _step(), MONDAY, full=full)

    assert (before.state, before.interpreter) == (State.SERVING, held)


def test_whoever_is_at_the_desk_still_keeps_the_line() -> None:
    serving = a_leg(state=State.SERVING, started_at=MONDAY, interpreter="video", version=3)

    before = taken_back(serving, _step(kind=Kind.SERVICE_STARTED), MONDAY, full=("video",))

    assert before.interpreter == "video"


@pytest.mark.parametrize("leg", [a_leg(version=1), a_leg(state=State.CALLED, version=0)], ids=["changed", "called"])
def test_a_next_leg_to_which_something_has_happened_stays(leg: Leg) -> None:
    with pytest.raises(Refusal) as refused:
        never_begun(leg, MONDAY)

    assert refused.value.code is Code.TICKET_CHANGED


def _step(*, kind: Kind = Kind.TICKET_FINISHED, advisor: str = "rat") -> Recorded:
    event = Event(kind=kind, leg=1, desk="eins", advisor=advisor, facts={"version": 3})
    return Recorded(seq=1, site="halle", day=TODAY, at=MONDAY, event=event)
