"""When a hall is open in the course of years: four real timetables of one centre, holidays, closures, special days."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from server.domain.hours.opening import DAYS_AHEAD, open_now, open_on, opens_next
from server.domain.site.site import Site
from server.domain.site.span import Closure, Span, SpecialDay
from tests.building import a_site, a_topic, hours

BERLIN = ZoneInfo("Europe/Berlin")


def at(moment: str) -> datetime:
    """A moment in Berlin, `2026-11-23 10:05`."""
    return datetime.fromisoformat(moment).replace(tzinfo=BERLIN)


def day_of(day: str) -> date:
    return date.fromisoformat(day)


def since(first: str, last: str | None, rule: str, *, opens: str, closes: str) -> Span:
    """One timetable with its dates of validity."""
    return Span(
        rule=rule, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes),
        valid_from=day_of(first), valid_to=day_of(last) if last else None,
    )  # fmt: skip


OFFENBACH = a_site(
    holidays="DE-HE",
    opening=(
        since("2012-06-01", "2016-12-31", "FREQ=WEEKLY;BYDAY=MO", opens="10:00", closes="18:00"),
        since("2017-01-01", "2018-12-31", "FREQ=WEEKLY;BYDAY=WE", opens="09:00", closes="12:00"),
        since("2020-02-12", "2020-03-15", "FREQ=WEEKLY;BYDAY=WE", opens="09:00", closes="12:00"),
        since("2023-05-01", None, "FREQ=WEEKLY;BYDAY=WE", opens="08:00", closes="13:00"),
    ),
)
"""The hours of a real centre, as they changed."""


def hours_on(site: Site, day: str) -> list[str]:
    """What a clock in Berlin shows at both ends of each stretch of that day."""
    return [
        f"{stretch.opens.astimezone(BERLIN):%H:%M}–{stretch.closes.astimezone(BERLIN):%H:%M}"
        for stretch in open_on(site, day_of(day))
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2012-05-28", []),
        ("2012-06-04", ["10:00–18:00"]),
        ("2012-06-12", []),
        ("2016-12-19", ["10:00–18:00"]),
        ("2017-01-02", []),
        ("2017-01-04", ["09:00–12:00"]),
        ("2019-06-05", []),
        ("2020-02-12", ["09:00–12:00"]),
        ("2020-03-18", []),
        ("2023-05-03", ["08:00–13:00"]),
        ("2026-11-25", ["08:00–13:00"]),
    ],
)
def test_each_timetable_holds_while_it_is_valid(day: str, expected: list[str]) -> None:
    assert hours_on(OFFENBACH, day) == expected


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2012-06-12 10:00", "2012-06-18 10:00"),
        ("2013-05-20 10:00", "2013-05-27 10:00"),
        ("2016-12-28 10:00", "2017-01-04 09:00"),
        ("2019-06-01 10:00", "2020-02-12 09:00"),
    ],
    ids=["the next Monday", "after Whit Monday", "over New Year into another timetable", "after months"],
)
def test_what_opens_next_is_found_across_holidays_years_and_timetables(moment: str, opens: str) -> None:
    following = opens_next(OFFENBACH, at(moment))

    assert following is not None
    assert following.opens == at(opens)


def test_what_is_further_away_than_anybody_plans_is_not_said() -> None:
    assert opens_next(OFFENBACH, at("2020-03-18 10:00")) is None


def test_whit_monday_is_closed_without_anybody_saying_so() -> None:
    assert open_now(OFFENBACH, at("2013-05-20 11:00")) is None


def test_the_trial_had_26_mondays_and_208_hours() -> None:
    days = [date(2012, 6, 1) + timedelta(days=ahead) for ahead in range(183)]

    stretches = [stretch for day in days for stretch in open_on(OFFENBACH, day)]

    assert len(stretches) == 26
    assert sum((stretch.closes - stretch.opens for stretch in stretches), timedelta()) == timedelta(hours=208)


def test_both_days_of_a_closure_are_closed() -> None:
    site = a_site(closed=(Closure(first=date(2026, 11, 24), last=date(2026, 11, 25)),))

    opened = [day for day in range(23, 27) if hours_on(site, f"2026-11-{day}")]

    assert opened == [23, 26]


def test_a_special_day_replaces_the_hours_of_the_week() -> None:
    site = a_site(special_days=(SpecialDay(day=date(2026, 11, 23), opens=time(14), closes=time(20)),))

    assert hours_on(site, "2026-11-23") == ["14:00–20:00"]
    assert hours_on(site, "2026-11-24") == ["08:00–12:00"]


def test_a_special_day_wins_over_a_holiday_and_over_a_closure() -> None:
    christmas = date(2026, 12, 25)
    site = a_site(
        holidays="DE-HE",
        closed=(Closure(first=date(2026, 12, 21), last=date(2027, 1, 5)),),
        special_days=(SpecialDay(day=christmas, opens=time(10), closes=time(12)),),
    )

    assert hours_on(site, "2026-12-25") == ["10:00–12:00"]
    assert hours_on(site, "2026-12-28") == []


def test_a_special_day_can_have_two_stretches() -> None:
    twice = [SpecialDay(day=date(2026, 11, 28), opens=time(opens), closes=time(opens + 2)) for opens in (9, 14)]

    assert hours_on(a_site(special_days=tuple(twice)), "2026-11-28") == ["09:00–11:00", "14:00–16:00"]


def test_a_special_day_is_found_after_the_weekly_hours_have_ended() -> None:
    ended = Span(days=("mon",), opens=time(8), closes=time(12), valid_to=date(2026, 1, 31))
    site = a_site(opening=(ended,), special_days=(SpecialDay(day=date(2026, 11, 28), opens=time(9), closes=time(10)),))

    following = opens_next(site, at("2026-03-01 10:00"))

    assert following is not None
    assert following.opens == at("2026-11-28 09:00")


def test_a_topic_is_open_only_while_the_hall_is() -> None:
    evening = a_topic(opening=(hours("mon", "sat", opens="11:00", closes="20:00"),))

    (stretch,) = open_on(a_site(), date(2026, 11, 23), evening)

    assert (stretch.opens, stretch.closes) == (at("2026-11-23 11:00"), at("2026-11-23 12:00"))
    assert open_on(a_site(), date(2026, 11, 28), evening) == ()


@pytest.mark.parametrize("day", ["2027-01-01", "2028-02-29"])
def test_new_year_and_the_leap_day_are_days_like_others(day: str) -> None:
    site = a_site(opening=(hours("fri", "tue", opens="00:00", closes="00:00"),))

    assert hours_on(site, day) == ["00:00–00:00"]


@given(any_.dates(date(2012, 1, 1), date(2026, 12, 31)), any_.integers(0, 24 * 60 - 1))
def test_what_opens_next_is_the_first_stretch_that_a_search_through_the_days_finds(day: date, minute: int) -> None:
    now = datetime.combine(day, time(0), BERLIN) + timedelta(minutes=minute)

    coming = [
        stretch
        for ahead in range(DAYS_AHEAD + 1)
        for stretch in open_on(OFFENBACH, day + timedelta(days=ahead))
        if stretch.opens > now
    ]

    assert opens_next(OFFENBACH, now) == next(iter(coming), None)
