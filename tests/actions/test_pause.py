"""An advisor is away for a while."""

import pytest

from server.actions.pause import pause
from server.domain.refusal import Code
from server.domain.seat_rules import PauseReason
from server.domain.visits.event import Kind
from server.storage import seats
from tests.open_hall import OpenHall


@pytest.mark.parametrize("reason", PauseReason)
def test_an_advisor_can_be_away_for_a_reason(hall: OpenHall, reason: PauseReason) -> None:
    rat = hall.sits()

    (event,) = hall.do(pause, reason=reason.value, **rat)

    with hall.reading() as records:
        held = seats.of_tab(records, rat["seat"])
    assert (event.kind, event.facts["reason"]) == (Kind.DESK_PAUSED, reason.value)
    assert held is not None
    assert (held.pause, held.paused_at) == (reason.value, hall.clock())


def test_the_same_request_pauses_once(hall: OpenHall) -> None:
    rat = hall.sits()
    first = hall.do(pause, "click", reason="break", **rat)

    again = hall.do(pause, "click", reason="break", **rat)

    assert again == first


def test_a_reason_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    rat = hall.sits()

    with hall.refuses(Code.PAUSE_UNKNOWN):
        hall.do(pause, reason="weather", **rat)


def test_nobody_goes_away_while_somebody_is_at_the_desk(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    hall.calls(rat)

    with hall.refuses(Code.DESK_BUSY):
        hall.do(pause, reason="break", **rat)


def test_a_tab_that_holds_no_desk_pauses_nothing(hall: OpenHall) -> None:
    hall.sits()

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(pause, reason="break", seat="never opened", advisor="rat")
