"""Hours on one day of the calendar, also when clocks are changed and years turn."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from server.domain.hours.hours import WEEKDAYS, OpenSpan, all_day, comes, on_day, shared
from server.domain.site.span import Span
from tests.building import hours

BERLIN = ZoneInfo("Europe/Berlin")
INTO_SUMMER = date(2026, 3, 29)
INTO_WINTER = date(2026, 10, 25)
MINUTE = timedelta(minutes=1)

DAYS = any_.sampled_from([INTO_SUMMER, INTO_WINTER, date(2026, 12, 31), date(2028, 2, 29), date(2026, 11, 23)])
TIMES = any_.one_of(any_.integers(0, 23), any_.integers(0, 3)).flatmap(
    lambda hour: any_.sampled_from([0, 1, 30, 59]).map(lambda minute: time(hour, minute))
)
SPANS: any_.SearchStrategy[Span] = any_.tuples(TIMES, TIMES).map(
    lambda times: every_day(f"{min(times):%H:%M}", f"{max(times):%H:%M}")
)
"""Stretches of every day; one whose two times are midnight lasts all day."""


def every_day(opens: str, closes: str) -> Span:
    return hours(*WEEKDAYS, opens=opens, closes=closes)


def on_the_clock(day: date, *spans: Span) -> list[str]:
    """What a clock in Berlin shows at both ends of each stretch of that day."""
    return [
        f"{stretch.opens.astimezone(BERLIN):%H:%M}–{stretch.closes.astimezone(BERLIN):%H:%M}"
        for stretch in on_day(spans, day, BERLIN)
    ]


def test_several_stretches_of_a_day_come_in_order() -> None:
    assert on_the_clock(INTO_WINTER, every_day("14:00", "17:00"), every_day("08:00", "12:00")) == [
        "08:00–12:00",
        "14:00–17:00",
    ]


def test_stretches_that_touch_or_overlap_are_one() -> None:
    spans = (every_day("08:00", "12:00"), every_day("12:00", "13:00"), every_day("12:30", "15:00"))

    assert on_the_clock(INTO_WINTER, *spans) == ["08:00–15:00"]


def test_a_day_that_ends_at_midnight_ends_with_the_day() -> None:
    (stretch,) = on_day([every_day("20:00", "00:00")], date(2026, 12, 31), BERLIN)

    assert stretch.closes == datetime(2027, 1, 1, tzinfo=BERLIN)


@pytest.mark.parametrize(("day", "length"), [(INTO_SUMMER, 23), (INTO_WINTER, 25), (date(2028, 2, 29), 24)])
def test_from_midnight_to_midnight_is_the_whole_day(day: date, length: int) -> None:
    (stretch,) = on_day([every_day("00:00", "00:00")], day, BERLIN)

    assert stretch == all_day(day, BERLIN)
    assert stretch.closes - stretch.opens == timedelta(hours=length)


def test_a_time_that_the_clocks_skip_is_an_hour_later() -> None:
    assert on_the_clock(INTO_SUMMER, every_day("02:30", "05:00")) == ["03:30–05:00"]


def test_a_stretch_of_which_the_change_leaves_nothing_is_none() -> None:
    assert on_the_clock(INTO_SUMMER, every_day("02:30", "03:15")) == []


def test_a_time_that_comes_twice_is_the_first_of_the_two() -> None:
    (stretch,) = on_day([every_day("02:30", "05:00")], INTO_WINTER, BERLIN)

    assert stretch.closes - stretch.opens == timedelta(hours=3, minutes=30)


@pytest.mark.parametrize(
    ("day", "is_there"),
    [("2017-06-30", True), ("2017-07-01", False), ("2017-01-01", True), ("2016-12-31", False)],
)
def test_both_dates_of_validity_belong_to_it(day: str, is_there: bool) -> None:
    span = Span(days=WEEKDAYS, opens=time(9), closes=time(12), valid_from=date(2017, 1, 1), valid_to=date(2017, 6, 30))  # type: ignore[arg-type]  # names of days

    assert comes(span, date.fromisoformat(day)) is is_there


def test_a_rule_says_days_that_no_week_can_say() -> None:
    first_monday = Span(rule="FREQ=MONTHLY;BYDAY=1MO", opens=time(9), closes=time(12))

    coming = [date(2026, 11, day) for day in range(1, 31) if comes(first_monday, date(2026, 11, day))]

    assert coming == [date(2026, 11, 2)]


def test_every_other_week_is_counted_from_the_first_day_of_validity() -> None:
    span = Span(rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", opens=time(9), closes=time(12), valid_from=date(2026, 12, 21))

    coming = [day for day in (date(2026, 12, 21) + timedelta(days=ahead) for ahead in range(30)) if comes(span, day)]

    assert coming == [date(2026, 12, 21), date(2027, 1, 4), date(2027, 1, 18)]


def test_a_leap_day_comes_every_four_years() -> None:
    leap = Span(rule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", opens=time(9), closes=time(12))

    assert [year for year in range(2024, 2033) if comes(leap, date(year, 3, 1) - timedelta(days=1))] == [
        2024,
        2028,
        2032,
    ]


@given(DAYS, any_.lists(SPANS, max_size=4))
def test_stretches_lie_in_their_day_in_order_and_apart(day: date, spans: list[Span]) -> None:
    stretches = on_day(spans, day, BERLIN)

    whole = all_day(day, BERLIN)
    ends = [whole.opens, *(end for stretch in stretches for end in (stretch.opens, stretch.closes)), whole.closes]
    assert ends == sorted(ends)
    assert all(before.closes < after.opens for before, after in pairwise(stretches))
    assert all(stretch.opens < stretch.closes for stretch in stretches)


@given(DAYS, any_.lists(SPANS, max_size=3))
def test_the_stretches_are_the_minutes_of_each_span_together(day: date, spans: list[Span]) -> None:
    together = {minute for span in spans for minute in _minutes(on_day([span], day, BERLIN))}

    assert _minutes(on_day(spans, day, BERLIN)) == together


@given(DAYS, any_.lists(SPANS, max_size=3), any_.lists(SPANS, max_size=3))
def test_what_is_shared_are_the_minutes_of_both(day: date, some: list[Span], others: list[Span]) -> None:
    one, other = on_day(some, day, BERLIN), on_day(others, day, BERLIN)

    assert _minutes(shared(one, other)) == _minutes(one) & _minutes(other)


def _minutes(stretches: tuple[OpenSpan, ...]) -> set[datetime]:
    midnight = datetime(2026, 1, 1, tzinfo=UTC)
    numbers = (
        range((stretch.opens - midnight) // MINUTE, (stretch.closes - midnight) // MINUTE) for stretch in stretches
    )
    return {midnight + number * MINUTE for each in numbers for number in each}
