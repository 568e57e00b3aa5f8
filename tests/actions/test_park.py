"""An advisor sets somebody aside, who fills in a form meanwhile."""

import pytest

from server.actions.park import park
from server.actions.start import start
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.open_hall import OpenHall


@pytest.mark.parametrize("has_come", [True, False])
def test_the_desk_is_free_and_the_place_in_line_is_kept(hall: OpenHall, *, has_come: bool) -> None:
    first, second = hall.waits(), hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)
    if has_come:
        hall.do(start, leg=called.id, **rat)

    (event,) = hall.do(park, leg=called.id, **rat)

    aside = hall.leg(first.id)
    assert (event.kind, event.leg, event.desk, event.advisor) == (Kind.TICKET_PARKED, first.id, "eins", "rat")
    assert (aside.state, aside.desk, aside.sort_key) == (State.PARKED, None, first.sort_key)
    assert hall.calls(rat).id == second.id


def test_the_same_request_parks_once(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)
    first = hall.do(park, "click", leg=served.id, **rat)

    again = hall.do(park, "click", leg=served.id, **rat)

    assert again == first


def test_whoever_is_set_aside_is_no_longer_here(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)
    hall.do(park, leg=served.id, **rat)

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(park, leg=served.id, **rat)


def test_somebody_at_another_desk_is_not_set_aside(hall: OpenHall) -> None:
    hall.waits()
    served = hall.serves(hall.sits("rat", "eins"))
    amt = hall.sits("amt", "zwei")

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(park, leg=served.id, **amt)


def test_a_tab_that_holds_no_desk_parks_nobody(hall: OpenHall) -> None:
    hall.waits()
    served = hall.serves(hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(park, leg=served.id, seat="never opened", advisor="rat")
