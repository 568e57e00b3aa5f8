"""Coming early: tickets before the hall opens, and nobody called before."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from server.domain.hours.opening import early_now, may_call
from server.domain.refusal import Code, Refusal
from server.domain.site.site_settings import EarlyArrival
from tests.building import a_site, hours

EARLY = a_site(early_arrival=EarlyArrival(minutes=30))


def at(moment: str) -> datetime:
    """A moment in Berlin, `2026-11-23 10:05`."""
    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("moment", "is_early"),
    [
        ("2026-11-23 07:29", False),
        ("2026-11-23 07:30", True),
        ("2026-11-23 07:59", True),
        ("2026-11-23 08:00", False),
        ("2026-11-23 12:10", False),
        ("2026-11-26 13:40", True),
        ("2026-11-28 07:45", False),
    ],
)
def test_the_half_hour_before_each_opening_is_early(moment: str, is_early: bool) -> None:
    assert (early_now(EARLY, at(moment)) is not None) is is_early


def test_those_who_come_early_come_for_the_stretch_that_opens_next() -> None:
    coming = early_now(EARLY, at("2026-11-23 07:45"))

    assert coming is not None
    assert (coming.opens, coming.closes) == (at("2026-11-23 08:00"), at("2026-11-23 12:00"))


def test_nobody_comes_early_where_the_hall_does_not_ask_for_it() -> None:
    assert early_now(a_site(), at("2026-11-23 07:45")) is None


def test_nobody_comes_early_for_a_day_that_has_not_begun() -> None:
    night = a_site(opening=(hours("tue", opens="00:00"),), early_arrival=EarlyArrival(minutes=30))

    assert early_now(night, at("2026-11-23 23:45")) is None


def test_nobody_is_called_while_people_come_early() -> None:
    with pytest.raises(Refusal) as refused:
        may_call(EARLY, at("2026-11-23 07:59"))

    assert refused.value.code is Code.NOT_OPEN_YET


@pytest.mark.parametrize("moment", ["2026-11-23 08:00", "2026-11-23 12:30", "2026-11-23 18:00"])
def test_open_and_after_closing_those_who_wait_are_called(moment: str) -> None:
    may_call(EARLY, at(moment))
