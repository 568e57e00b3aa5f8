"""A new day: what is left over from earlier days ends."""

from dataclasses import replace

from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.park import park
from server.actions.step_out import step_out
from server.domain.site.site_settings import StepOut
from server.domain.site.topic import Destination
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, State
from server.storage import legs, seats
from tests.building import a_gate_use
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


def test_whoever_was_set_aside_away_or_expected_yesterday_has_expired(hall: OpenHall) -> None:
    aside, away, expected = hall.waits(), hall.waits(), hall.waits()
    rat = hall.sits()
    hall.loads(replace(hall.site, step_out=StepOut()))
    hall.do(park, leg=hall.serves(rat).id, **rat)
    hall.do(step_out, leg=away.id)
    _becomes_expected(hall, expected)
    hall.clock.passes(days=1)

    hall.do(expire)

    assert {hall.leg(leg.id).state for leg in (aside, away, expected)} == {State.EXPIRED}


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


def _becomes_expected(hall: OpenHall, leg: Leg) -> None:
    prepared = replace(leg, state=State.EXPECTED, version=leg.version + 1)
    hall.storage.write("halle", hall.clock, lambda records, _site, _now: legs.save(records, prepared))


def test_the_next_day_nobody_can_tell_any_more_what_was_answered_at_a_gate(hall: OpenHall) -> None:
    leads = {"eu": Destination(organisation="stadt"), "andere": Destination(), "unklar": Destination()}
    asking = [
        replace(topic, gate=a_gate_use(**leads)) if topic.id == "anmelden" else topic for topic in hall.site.topics
    ]
    hall.loads(replace(hall.site, topics=tuple(asking)))
    waiting = hall.leg(hall.takes_ticket("anmelden", answer="eu").leg)
    hall.clock.passes(days=1)

    hall.do(expire)

    assert waiting.organisation == "stadt"
    assert hall.leg(waiting.id).organisation == ""
    assert hall.everything()["needs"] == []
