"""A visitor is right back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from server.actions.come_back import come_back
from server.actions.step_out import step_out
from server.domain.refusal import Code
from server.domain.site.site_settings import StepOut
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.open_hall import OpenHall


@pytest.fixture
def hall(hall: OpenHall) -> OpenHall:
    """A hall in which one may be away for ten minutes, twice."""
    hall.loads(replace(hall.site, step_out=StepOut(minutes=10, times=2)))
    return hall


def test_nobody_calls_somebody_who_is_right_back(hall: OpenHall) -> None:
    first, second = hall.waits(), hall.waits()

    (event,) = hall.do(step_out, leg=first.id, minutes=5)

    away, until = hall.leg(first.id), hall.clock() + timedelta(minutes=5)
    assert (event.kind, event.leg, event.facts["until"]) == (Kind.TICKET_STEPPED_OUT, first.id, until.isoformat())
    assert (away.state, away.away_until, away.sort_key) == (State.AWAY, until, first.sort_key)
    assert hall.calls(hall.sits()).id == second.id


def test_without_minutes_it_is_as_long_as_the_site_allows(hall: OpenHall) -> None:
    waiting = hall.waits()

    hall.do(step_out, leg=waiting.id)

    assert hall.leg(waiting.id).away_until == hall.clock() + timedelta(minutes=10)


def test_the_same_request_steps_out_once(hall: OpenHall) -> None:
    waiting = hall.waits()
    first = hall.do(step_out, "touch", leg=waiting.id)

    again = hall.do(step_out, "touch", leg=waiting.id)

    assert again == first
    assert hall.leg(waiting.id).away_times == 1


@pytest.mark.parametrize("minutes", [-1, 0, 11])
def test_nobody_is_away_for_longer_than_the_site_allows(hall: OpenHall, minutes: int) -> None:
    waiting = hall.waits()

    with hall.refuses(Code.BAD_REQUEST):
        hall.do(step_out, leg=waiting.id, minutes=minutes)


def test_nobody_is_away_more_often_than_the_site_allows(hall: OpenHall) -> None:
    waiting = hall.waits()
    for _ in range(2):
        hall.do(step_out, leg=waiting.id)
        hall.do(come_back, leg=waiting.id)

    with hall.refuses(Code.AWAY_TOO_OFTEN):
        hall.do(step_out, leg=waiting.id)


def test_a_site_that_has_not_set_it_up_refuses(hall: OpenHall) -> None:
    hall.loads(replace(hall.site, step_out=None))
    waiting = hall.waits()

    with hall.refuses(Code.NOT_SET_UP):
        hall.do(step_out, leg=waiting.id)


def test_whoever_is_called_goes_to_the_desk(hall: OpenHall) -> None:
    hall.waits()
    called = hall.calls(hall.sits())

    with hall.refuses(Code.STATE_WRONG):
        hall.do(step_out, leg=called.id)


def test_a_ticket_that_is_not_there_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(step_out, leg=999)
