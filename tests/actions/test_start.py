"""The person called came to the desk."""

from server.actions.start import start
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.open_hall import OpenHall


def test_service_begins_when_the_person_comes(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)
    hall.clock.passes(seconds=40)

    (event,) = hall.do(start, leg=called.id, **rat)

    served = hall.leg(called.id)
    assert (event.kind, event.leg, event.advisor) == (Kind.SERVICE_STARTED, called.id, "rat")
    assert (served.state, served.started_at) == (State.SERVING, hall.clock())


def test_the_same_request_starts_once(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)
    first = hall.do(start, "click", leg=called.id, **rat)

    again = hall.do(start, "click", leg=called.id, **rat)

    assert again == first


def test_a_person_comes_once(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.STATE_WRONG):
        hall.do(start, leg=served.id, **rat)


def test_somebody_who_still_waits_is_not_at_the_desk(hall: OpenHall) -> None:
    waiting = hall.waits()
    rat = hall.sits()

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(start, leg=waiting.id, **rat)


def test_a_tab_that_holds_no_desk_starts_nothing(hall: OpenHall) -> None:
    hall.waits()
    called = hall.calls(hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(start, leg=called.id, seat="never opened", advisor="rat")
