"""A visitor who stepped out is back."""

from dataclasses import replace

import pytest

from server.actions.bring_back import bring_back
from server.actions.come_back import come_back
from server.actions.step_out import step_out
from server.domain.refusal import Code
from server.domain.site.site_settings import StepOut
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.open_hall import OpenHall


@pytest.fixture
def hall(hall: OpenHall) -> OpenHall:
    """A hall in which one may be away for a while."""
    hall.loads(replace(hall.site, step_out=StepOut()))
    return hall


def test_whoever_comes_back_has_the_old_place(hall: OpenHall) -> None:
    first, _ = hall.waits(), hall.waits()
    hall.do(step_out, leg=first.id)

    (event,) = hall.do(come_back, leg=first.id)

    back = hall.leg(first.id)
    assert (event.kind, event.leg, event.facts["late"]) == (Kind.TICKET_CAME_BACK, first.id, False)
    assert (back.state, back.away_until, back.sort_key) == (State.WAITING, None, first.sort_key)
    assert hall.calls(hall.sits()).id == first.id


def test_the_same_request_comes_back_once(hall: OpenHall) -> None:
    waiting = hall.waits()
    hall.do(step_out, leg=waiting.id)
    first = hall.do(come_back, "touch", leg=waiting.id)

    again = hall.do(come_back, "touch", leg=waiting.id)

    assert again == first


def test_after_the_time_was_up_there_is_nothing_left_to_do(hall: OpenHall) -> None:
    waiting = hall.waits()
    hall.do(step_out, leg=waiting.id, minutes=1)
    hall.clock.passes(minutes=1)
    hall.do(bring_back)
    before = hall.everything()

    happened = hall.do(come_back, leg=waiting.id)

    assert not happened
    assert hall.everything() == before


def test_whoever_is_called_does_not_come_back(hall: OpenHall) -> None:
    hall.waits()
    called = hall.calls(hall.sits())

    with hall.refuses(Code.STATE_WRONG):
        hall.do(come_back, leg=called.id)


def test_whoever_was_away_yesterday_does_not_come_back(hall: OpenHall) -> None:
    waiting = hall.waits()
    hall.do(step_out, leg=waiting.id)
    hall.clock.passes(days=1)

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(come_back, leg=waiting.id)
