"""The person called did not come."""

from server.actions.mark_no_show import mark_no_show
from server.domain.event import Kind
from server.domain.leg import State
from server.domain.refusal import Code
from tests.open_hall import OpenHall


def test_somebody_who_does_not_come_leaves_the_desk_free(hall: OpenHall) -> None:
    hall.waits()
    second = hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)

    (event,) = hall.do(mark_no_show, leg=called.id, **rat)

    assert (event.kind, event.advisor) == (Kind.TICKET_NOT_SHOWN, "rat")
    assert hall.leg(called.id).state is State.NO_SHOW
    assert hall.calls(rat).id == second.id


def test_the_same_request_marks_once(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)
    first = hall.do(mark_no_show, "click", leg=called.id, **rat)

    again = hall.do(mark_no_show, "click", leg=called.id, **rat)

    assert again == first


def test_somebody_who_came_is_no_no_show(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.STATE_WRONG):
        hall.do(mark_no_show, leg=served.id, **rat)


def test_somebody_who_was_not_called_here_is_no_no_show(hall: OpenHall) -> None:
    waiting = hall.waits()
    rat = hall.sits()

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(mark_no_show, leg=waiting.id, **rat)


def test_a_tab_that_holds_no_desk_marks_nobody(hall: OpenHall) -> None:
    hall.waits()
    called = hall.calls(hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(mark_no_show, leg=called.id, seat="never opened", advisor="rat")
