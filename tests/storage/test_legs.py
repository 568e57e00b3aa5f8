"""Legs: saved only if they still are as they were read."""

import pytest

from server.domain.leg import Leg, LegOutcome, State
from server.domain.refusal import Code, Refusal
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


def _save(hall: OpenHall, leg: Leg) -> None:
    hall.storage.write("halle", hall.clock, lambda records, _site, _now: legs.save(records, leg))
