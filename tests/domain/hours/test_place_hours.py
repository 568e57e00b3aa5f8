"""When a place outside is open, by the hall's calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest

from server.domain.hours.place_hours import place_open_now, place_opens_next
from server.domain.site.span import Closure, Span, SpecialDay
from tests.building import MONDAY, a_place, a_site, hours

PLACE = a_place(hours=(hours("mon", "thu"),))


def test_a_place_is_open_in_its_own_hours() -> None:
    here = place_open_now(a_site(), PLACE, MONDAY)

    assert here is not None
    assert here.closes == datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def test_a_place_that_has_closed_opens_on_its_next_day() -> None:
    coming = place_opens_next(a_site(), PLACE, MONDAY + timedelta(hours=2))

    assert coming is not None
    assert coming.opens == datetime(2026, 11, 26, 7, 0, tzinfo=UTC)


def test_a_public_holiday_of_the_land_closes_it_too() -> None:
    whit_monday = datetime(2013, 5, 20, 9, 0, tzinfo=UTC)

    coming = place_opens_next(a_site(holidays="DE-HE"), PLACE, whit_monday - timedelta(hours=4))

    assert place_open_now(a_site(holidays="DE-HE"), PLACE, whit_monday) is None
    assert coming is not None
    assert coming.opens.date() == date(2013, 5, 23)


def test_what_closes_or_opens_the_hall_alone_says_nothing_about_others() -> None:
    day, span = MONDAY.date(), hours("mon")
    closed = a_site(closed=(Closure(first=day, last=day),))
    special = a_site(special_days=(SpecialDay(day=day, opens=span.closes, closes=span.closes.replace(hour=13)),))

    assert place_open_now(closed, PLACE, MONDAY) is not None
    assert place_open_now(special, PLACE, MONDAY) is not None


@pytest.mark.parametrize(
    "unknown", [(), (Span(days=("mon",), opens=hours().opens, closes=hours().closes, valid_to=date(2020, 1, 1)),)]
)
def test_nobody_is_told_hours_that_nobody_knows(unknown: tuple[Span, ...]) -> None:
    place = a_place(hours=unknown)

    assert (place_open_now(a_site(), place, MONDAY), place_opens_next(a_site(), place, MONDAY)) == (None, None)
