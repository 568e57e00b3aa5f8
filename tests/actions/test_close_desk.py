"""An advisor leaves the desk."""

from server.actions.close_desk import close_desk
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import seats
from tests.open_hall import OpenHall


def test_a_desk_that_was_left_is_free(hall: OpenHall) -> None:
    rat = hall.sits()

    (event,) = hall.do(close_desk, **rat)

    with hall.reading() as records:
        assert seats.every(records) == []
    assert (event.kind, event.desk, event.advisor) == (Kind.DESK_CLOSED, "eins", "rat")


def test_the_same_request_leaves_once(hall: OpenHall) -> None:
    rat = hall.sits()
    first = hall.do(close_desk, "click", **rat)

    again = hall.do(close_desk, "click", **rat)

    assert again == first


def test_nobody_leaves_while_somebody_is_at_the_desk(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    hall.calls(rat)

    with hall.refuses(Code.DESK_BUSY):
        hall.do(close_desk, **rat)


def test_a_desk_that_was_left_cannot_be_left_again(hall: OpenHall) -> None:
    rat = hall.sits()
    hall.do(close_desk, **rat)

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(close_desk, **rat)
