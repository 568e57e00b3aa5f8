"""The one clock of the process."""

from datetime import UTC, datetime, timedelta

from server.clock import clock_from, real_clock
from tests.building import MONDAY

SOON = timedelta(minutes=1)


def test_the_real_clock_shows_the_real_time() -> None:
    assert abs(clock_from(None)() - datetime.now(UTC)) < SOON


def test_a_demos_clock_begins_where_it_is_told_and_runs_on() -> None:
    clock = clock_from(MONDAY)

    first, second = clock(), clock()

    assert MONDAY <= first <= second < MONDAY + SOON


def test_every_clock_shows_utc() -> None:
    assert {real_clock().tzinfo, clock_from(MONDAY)().tzinfo} == {UTC}
