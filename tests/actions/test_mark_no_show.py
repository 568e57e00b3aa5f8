"""The person called did not come."""

from dataclasses import replace

import pytest

from server.actions.mark_no_show import mark_no_show
from server.actions.recall import recall
from server.actions.undo import undo
from server.domain.refusal import Code
from server.domain.site.site_settings import NoShowRule
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.open_hall import OpenHall, Seated


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


@pytest.mark.parametrize(
    ("rule", "calls", "minutes"),
    [(NoShowRule(calls=2), 1, 10), (NoShowRule(minutes=3), 5, 2.99), (NoShowRule(calls=2, minutes=3), 1, 5)],
    ids=["called too seldom", "too short", "long, but too seldom"],
)
def test_before_the_rule_of_the_site_nobody_is_a_no_show(
    hall: OpenHall, rule: NoShowRule, calls: int, minutes: float
) -> None:
    rat, called = _called(hall, rule, calls=calls, minutes=minutes)

    with hall.refuses(Code.NO_SHOW_TOO_EARLY):
        hall.do(mark_no_show, leg=called, **rat)


def test_minutes_count_from_the_first_call_not_from_the_last(hall: OpenHall) -> None:
    rat, called = _called(hall, NoShowRule(calls=2, minutes=3), calls=1, minutes=3)
    hall.do(recall, leg=called, **rat)

    hall.do(mark_no_show, leg=called, **rat)

    assert hall.leg(called).state is State.NO_SHOW


def test_a_call_that_was_taken_back_does_not_count(hall: OpenHall) -> None:
    rat, called = _called(hall, NoShowRule(calls=2), calls=1, minutes=0)
    hall.do(undo, **rat)
    hall.calls(rat)

    with hall.refuses(Code.NO_SHOW_TOO_EARLY):
        hall.do(mark_no_show, leg=called, **rat)


def _called(hall: OpenHall, rule: NoShowRule, *, calls: int, minutes: float) -> tuple[Seated, int]:
    hall.loads(replace(hall.site, no_show=rule))
    hall.waits()
    rat = hall.sits()
    called = hall.calls(rat).id
    for _ in range(calls - 1):
        hall.do(recall, leg=called, **rat)
    hall.clock.passes(minutes=minutes)
    return rat, called
