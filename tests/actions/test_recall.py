"""An advisor calls the same person again."""

from server.actions.recall import recall
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.open_hall import OpenHall


def test_a_recall_is_counted_and_newer_than_the_call(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)
    hall.clock.passes(seconds=30)

    (event,) = hall.do(recall, leg=called.id, **rat)

    again = hall.leg(called.id)
    assert (event.kind, event.advisor, event.facts["calls"]) == (Kind.TICKET_RECALLED, "rat", 2)
    assert (again.state, again.calls, again.called_at) == (State.CALLED, 2, hall.clock())


def test_the_same_request_recalls_once(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)
    first = hall.do(recall, "click", leg=called.id, **rat)

    again = hall.do(recall, "click", leg=called.id, **rat)

    assert again == first
    assert hall.leg(called.id).calls == 2


def test_somebody_who_has_come_is_not_called_again(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.STATE_WRONG):
        hall.do(recall, leg=served.id, **rat)


def test_somebody_at_another_desk_is_not_recalled_from_here(hall: OpenHall) -> None:
    hall.waits()
    called = hall.calls(hall.sits("rat", "eins"))
    amt = hall.sits("amt", "zwei")

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(recall, leg=called.id, **amt)


def test_a_tab_that_holds_no_desk_recalls_nobody(hall: OpenHall) -> None:
    hall.waits()
    called = hall.calls(hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(recall, leg=called.id, seat="never opened", advisor="rat")
