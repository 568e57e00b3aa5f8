"""Legs: saved only if they still are as they were read."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from server.actions.finish import finish
from server.actions.refer import refer
from server.actions.undo import undo
from server.domain.refusal import Code, Refusal
from server.domain.visits.leg import Leg, LegOutcome, State
from server.storage import legs
from tests.building import MONDAY
from tests.open_hall import OpenHall


def test_a_leg_comes_back_as_it_was_saved(hall: OpenHall) -> None:
    waiting = hall.waits()
    called = waiting.called(desk="eins", advisor="rat", at=MONDAY)
    ended = called.started(at=MONDAY).finished(LegOutcome.ANSWERED, at=MONDAY)

    for leg in (called, called.started(at=MONDAY), ended):
        _save(hall, leg)

    assert hall.leg(waiting.id) == ended


def test_a_leg_that_somebody_changed_meanwhile_is_not_saved(hall: OpenHall) -> None:
    as_read = hall.waits()
    hall.calls(hall.sits())
    mine = as_read.called(desk="zwei", advisor="amt", at=MONDAY)

    with pytest.raises(Refusal) as refused:
        hall.storage.write("halle", hall.clock, lambda records, _site, _now: legs.save(records, mine))

    assert refused.value.code is Code.TICKET_CHANGED
    assert hall.leg(as_read.id).desk == "eins"


def test_a_desk_knows_who_is_there(hall: OpenHall) -> None:
    hall.waits(), hall.waits()
    served = hall.serves(hall.sits("rat", "eins"))
    called = hall.calls(hall.sits("amt", "zwei"))

    with hall.reading() as records:
        there = [legs.at_desk(records, desk) for desk in ("eins", "zwei", "drei")]

    assert there == [served, called, None]


def test_a_leg_is_found_on_its_day_only(hall: OpenHall) -> None:
    leg = hall.waits()

    with hall.reading() as records:
        today = legs.find(records, leg.id)
    hall.clock.passes(days=1)
    with hall.reading() as records:
        tomorrow = legs.find(records, leg.id)

    assert (today, tomorrow) == (leg, None)


def test_the_last_leg_of_a_ticket_is_found_on_any_day(hall: OpenHall) -> None:
    leg = hall.waits()
    hall.clock.passes(days=1)

    with hall.reading() as records:
        last, of_nobody = legs.last_of(records, leg.ticket), legs.last_of(records, 99)

    assert last is not None
    assert (last.id, last.state, of_nobody) == (leg.id, State.WAITING, None)


def test_the_leg_that_is_not_over_comes_before_a_newer_one_that_never_began(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)
    hall.do(refer, leg=served.id, topic="arbeit", **rat)
    hall.do(undo, **rat)
    while_served = _last(hall, served)
    hall.clock.passes(seconds=1)
    hall.do(finish, leg=served.id, outcome="answered", **rat)

    afterwards = _last(hall, served)

    assert (while_served.id, while_served.state) == (served.id, State.SERVING)
    assert (afterwards.id, afterwards.state) == (served.id, State.FINISHED)


def test_a_number_never_waits_in_two_places(hall: OpenHall) -> None:
    served = _referred(hall)

    with pytest.raises(IntegrityError):
        hall.storage.write(
            "halle", hall.clock,
            lambda records, _site, now: legs.follow(records, served, need=served.need, then=(), at=now),
        )  # fmt: skip

    assert len(hall.everything()["legs"]) == 2


def test_a_visit_knows_the_leg_with_which_it_began(hall: OpenHall) -> None:
    first = _referred(hall)

    with hall.reading() as records:
        firsts = [legs.is_first(records, leg) for leg in (first, hall.leg(2))]

    assert firsts == [True, False]


def test_those_whose_time_is_up_are_found_today_only(hall: OpenHall) -> None:
    early, late, _ = hall.waits(), hall.waits(), hall.waits()
    _save(hall, early.stepped_out(until=MONDAY + timedelta(minutes=5)))
    _save(hall, late.stepped_out(until=MONDAY + timedelta(minutes=6)))

    with hall.reading() as records:
        due = legs.due_back(records, MONDAY + timedelta(minutes=5))
    hall.clock.passes(days=1)
    with hall.reading() as records:
        tomorrow = legs.due_back(records, hall.clock())

    assert [leg.id for leg in due] == [early.id]
    assert tomorrow == []


def _referred(hall: OpenHall) -> Leg:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)
    hall.do(refer, leg=served.id, topic="arbeit", **rat)
    return hall.leg(served.id)


def _last(hall: OpenHall, leg: Leg) -> Leg:
    with hall.reading() as records:
        last = legs.last_of(records, leg.ticket)
    assert last is not None
    return last


def _save(hall: OpenHall, leg: Leg) -> None:
    hall.storage.write("halle", hall.clock, lambda records, _site, _now: legs.save(records, leg))
