"""Whoever stepped out and whose time is up waits again."""

from dataclasses import replace

import pytest

from server.actions.bring_back import bring_back
from server.actions.step_out import step_out
from server.domain.site.site_settings import StepOut
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.at_once import at_once
from tests.open_hall import OpenHall


@pytest.fixture
def hall(hall: OpenHall) -> OpenHall:
    """A hall in which one may be away for ten minutes."""
    hall.loads(replace(hall.site, step_out=StepOut(minutes=10)))
    return hall


def test_whoever_forgets_to_come_back_waits_again_when_the_time_is_up(hall: OpenHall) -> None:
    late, later = hall.waits(), hall.waits()
    hall.do(step_out, leg=late.id, minutes=5)
    hall.do(step_out, leg=later.id, minutes=6)
    hall.clock.passes(minutes=5)

    (event,) = hall.do(bring_back)

    assert (event.kind, event.leg, event.facts["late"]) == (Kind.TICKET_CAME_BACK, late.id, True)
    assert (hall.leg(late.id).state, hall.leg(later.id).state) == (State.WAITING, State.AWAY)


def test_while_the_time_lasts_nobody_is_brought_back(hall: OpenHall) -> None:
    waiting = hall.waits()
    hall.do(step_out, leg=waiting.id, minutes=5)
    hall.clock.passes(minutes=4, seconds=59)

    happened = hall.do(bring_back)

    assert not happened


def test_whoever_was_away_yesterday_is_left_to_the_end_of_the_day(hall: OpenHall) -> None:
    waiting = hall.waits()
    hall.do(step_out, leg=waiting.id)
    hall.clock.passes(days=1)

    happened = hall.do(bring_back)

    assert not happened
    assert hall.leg(waiting.id).state is State.AWAY


def test_two_processes_at_once_bring_one_person_back(hall: OpenHall) -> None:
    waiting = hall.waits()
    hall.do(step_out, leg=waiting.id)
    hall.clock.passes(minutes=10)

    with hall.beside() as beside:
        at_once(lambda: hall.do(bring_back), lambda: beside.do(bring_back))

    assert [row[4] for row in hall.everything()["events"]].count(Kind.TICKET_CAME_BACK.value) == 1
