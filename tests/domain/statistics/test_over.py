"""A report is due when its period is over, also when nobody looked on that very day."""

from datetime import date
from typing import Any

import pytest

from server.domain.site.report_wanted import ReportWanted
from server.domain.statistics.over import periods_over
from tests.building import said


@pytest.mark.parametrize(
    ("newest", "months"),
    [
        (date(2026, 10, 30), [9]),
        (date(2026, 10, 31), [10, 9]),
        (date(2026, 11, 1), [10, 9]),
        (date(2026, 11, 29), [10]),
    ],
)
def test_a_month_is_over_on_its_last_day_and_remembered_for_some_weeks(newest: date, months: list[int]) -> None:
    over = list(periods_over(_report(each="month"), newest))

    assert [period.first.month for period in over] == months


def test_each_day_of_the_last_weeks_is_over() -> None:
    over = list(periods_over(_report(each="day"), date(2026, 11, 20)))

    assert (over[0].last, len(over)) == (date(2026, 11, 20), 35)


def test_the_last_year_is_never_too_long_ago() -> None:
    (over,) = periods_over(_report(each="year"), date(2026, 11, 20))

    assert (over.first, over.last) == (date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("newest", "number"), [(date(2012, 11, 29), 0), (date(2012, 11, 30), 1), (date(2026, 1, 1), 1)]
)
def test_days_that_the_profile_names_are_over_after_the_last(newest: date, number: int) -> None:
    named = _report(first=date(2012, 6, 1), last=date(2012, 11, 30))

    over = list(periods_over(named, newest))

    assert len(over) == number


def _report(**days: Any) -> ReportWanted:
    return ReportWanted(id="bericht", title=said("Bericht"), languages=("de",), sections=(), **days)
