"""What a demo's clock shows at first."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from server.commands.demo_time import TimeUnclear, demo_start
from server.domain.hours.opening import open_now
from tests.building import a_site

BERLIN = ZoneInfo("Europe/Berlin")


def at(moment: str) -> datetime:
    """A moment in Berlin."""
    return datetime.fromisoformat(moment).replace(tzinfo=BERLIN)


WEDNESDAY = at("2026-11-25 10:00")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Mon 10:05", "2026-11-30 10:05"),
        ("monday 10.05", "2026-11-30 10:05"),
        ("Mo 10:05", "2026-11-30 10:05"),
        ("Wed 7:30", "2026-11-25 07:30"),
        ("Do 14:00", "2026-11-26 14:00"),
        ("2024-06-03 10:05", "2024-06-03 10:05"),
        (" Thu 09:00 ", "2026-11-26 09:00"),
    ],
)
def test_the_clock_shows_what_was_asked_for(asked: str, shown: str) -> None:
    assert demo_start(a_site(), asked, now=WEDNESDAY) == at(shown)


@pytest.mark.parametrize("asked", ["soon", "Mon", "Mon 25:00", "Mon 10:60", "Xyz 10:05", "10:05", "2026-13-01 10:05"])
def test_what_nobody_understands_is_said(asked: str) -> None:
    with pytest.raises(TimeUnclear, match="is no moment"):
        demo_start(a_site(), asked, now=WEDNESDAY)


def test_a_demo_in_opening_hours_shows_the_real_time() -> None:
    assert demo_start(a_site(), "", now=WEDNESDAY) == WEDNESDAY


@pytest.mark.parametrize("now", ["2026-11-25 11:01", "2026-11-25 20:00", "2026-11-28 10:00", "2026-11-26 13:00"])
def test_a_demo_at_any_other_time_begins_in_an_open_hall(now: str) -> None:
    start = demo_start(a_site(), "", now=at(now))

    assert start > at(now)
    assert open_now(a_site(), start) is not None


def test_a_hall_that_never_opens_must_be_told_when() -> None:
    with pytest.raises(TimeUnclear, match="--at"):
        demo_start(a_site(opening=()), "", now=WEDNESDAY)
