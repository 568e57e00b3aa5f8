"""One range over several people or ways: true for each of them, or nothing is said."""

from datetime import timedelta
from typing import Any

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook, Today
from server.domain.routing.widest import widest
from tests.building import MONDAY

NOON = MONDAY + timedelta(hours=2)


def _told(low: int, high: int, **changes: Any) -> Outlook:
    return Outlook(people=1, or_more=False, range=Range(low=low, high=high), **changes)


def test_the_range_holds_those_of_all() -> None:
    told = widest([_told(20, 35), _told(0, 10), _told(25, 50)])

    assert told is not None
    assert told.range == Range(low=0, high=50)


def test_of_nobody_nothing_is_said() -> None:
    assert widest([]) is None


def test_where_some_cannot_be_told_minutes_nothing_is_said_of_all() -> None:
    assert widest([_told(20, 35), _told(20, 35, today=Today.PROBABLY_NOT)]) is None
    assert widest([_told(20, 35), _told(90, 120, not_before=NOON)]) is None


def test_what_all_are_told_alike_is_said_once() -> None:
    told = widest([_told(90, 120, not_before=NOON), _told(95, 130, not_before=NOON)])

    assert told is not None
    assert told.not_before == NOON
