"""A new day: what is left over from earlier days ends."""

from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.domain.event import Kind
from server.domain.leg import State
from server.storage import seats
from tests.open_hall import OpenHall


def test_whoever_was_not_called_yesterday_has_expired(hall: OpenHall) -> None:
    waiting = hall.waits()
    hall.clock.passes(days=1)

    (event,) = hall.do(expire)

    assert (event.kind, event.leg) == (Kind.TICKET_EXPIRED, waiting.id)
    assert (hall.leg(waiting.id).state, hall.leg(waiting.id).ended_at) == (State.EXPIRED, hall.clock())


def test_every_open_leg_ends_and_desks_that_were_forgotten_close(hall: OpenHall) -> None:
    hall.waits(), hall.waits(), hall.waits()
    rat, amt, kasse = hall.sits("rat", "eins"), hall.sits("amt", "zwei"), hall.sits("kasse", "drei")
    hall.calls(rat), hall.serves(amt)
    hall.clock.passes(days=1)

    events = hall.do(expire)

    with hall.reading() as records:
        assert seats.every(records) == []
    assert {hall.leg(leg).state for leg in (1, 2, 3)} == {State.EXPIRED}
    closed = [event for event in events if event.kind is Kind.DESK_CLOSED]
    assert {event.desk for event in closed} == {"eins", "zwei", "drei"}
    assert all(event.facts == {"forgotten": True} for event in closed)
    assert kasse["advisor"] in {event.advisor for event in closed}


def test_a_no_show_of_yesterday_does_not_come_back(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    missed = hall.calls(rat)
    hall.do(mark_no_show, leg=missed.id, **rat)
    hall.clock.passes(days=1)

    hall.do(expire)

    assert hall.leg(missed.id).state is State.EXPIRED


def test_what_has_ended_stays_as_it_ended(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)
    hall.do(finish, leg=served.id, outcome="answered", **rat)
    hall.clock.passes(days=1)

    hall.do(expire)

    assert hall.leg(served.id).state is State.FINISHED


def test_today_goes_on(hall: OpenHall) -> None:
    hall.waits()
    hall.sits()
    before = hall.everything()

    happened = hall.do(expire)

    assert not happened
    assert hall.everything() == before


def test_the_day_ends_at_midnight_in_the_hall(hall: OpenHall) -> None:
    waiting = hall.waits()
    hall.clock.now = hall.clock.now.replace(hour=22, minute=59)
    hall.do(expire)
    still = hall.leg(waiting.id).state
    hall.clock.now = hall.clock.now.replace(hour=23, minute=0)

    hall.do(expire)

    assert (still, hall.leg(waiting.id).state) == (State.WAITING, State.EXPIRED)


def test_ending_a_day_twice_changes_nothing(hall: OpenHall) -> None:
    hall.waits()
    hall.clock.passes(days=1)
    hall.do(expire)
    before = hall.everything()

    happened = hall.do(expire)

    assert not happened
    assert hall.everything() == before
