"""Days that come again by a rule of RFC 5545."""

from datetime import date, datetime
from time import thread_time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as any_

from server.domain.hours.recurrence import LONG_AGO, days_in, happens, is_readable


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231", "FREQ=WEEKLY;COUNT=26",
    ],
)  # fmt: skip
def test_rules_that_say_days_are_read(rule: str) -> None:
    assert is_readable(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "", "nonsense", "BYDAY=MO", "FREQ=HOURLY", "FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYHOUR=9",
        "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;FREQ=DAILY", "FREQ=WEEKLY;UNTIL=20269999",
        "FREQ=WEEKLY;UNTIL=20261231T000000Z", "FREQ=WEEKLY;COLOUR=RED", "freq=weekly", "RRULE:FREQ=WEEKLY", "FREQ=WEEKLY;",
        "FREQ=WEEKLY\nRRULE:FREQ=DAILY",
    ],
)  # fmt: skip
def test_anything_else_is_no_rule(rule: str) -> None:
    assert not is_readable(rule)


@given(any_.text(alphabet="FREQ=DAILYWKOMNTBU;0123456789,+-", max_size=40))
def test_whatever_is_written_is_a_rule_or_none_but_never_an_accident(written: str) -> None:
    assert is_readable(f"FREQ=WEEKLY;{written}") in (True, False)


def test_long_ago_was_a_monday() -> None:
    assert LONG_AGO.weekday() == 0


def test_a_weekly_rule_without_a_day_comes_on_the_day_it_is_counted_from() -> None:
    days = days_in(2012, "FREQ=WEEKLY", date(2012, 6, 1))

    assert {day.weekday() for day in days} == {4}


def test_a_rule_does_not_come_before_the_day_it_is_counted_from() -> None:
    assert min(days_in(2012, "FREQ=DAILY", date(2012, 6, 1))) == date(2012, 6, 1)


def test_a_rule_with_a_count_ends() -> None:
    mondays = days_in(2012, "FREQ=WEEKLY;COUNT=26", date(2012, 6, 4))

    assert (len(mondays), max(mondays)) == (26, date(2012, 11, 26))


@pytest.mark.parametrize(
    ("rule", "last", "is_so"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", None, False),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", None, True),
        ("FREQ=WEEKLY;BYDAY=SU", date(2001, 1, 6), False),
        ("FREQ=WEEKLY;BYDAY=SU", date(2001, 1, 7), True),
        ("FREQ=WEEKLY;UNTIL=20001231", None, False),
        ("FREQ=WEEKLY;UNTIL=99991231", date(2001, 1, 7), True),
    ],
)
def test_some_rules_never_happen(rule: str, last: date | None, is_so: bool) -> None:
    assert happens(rule, LONG_AGO, last) is is_so


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SA", "FREQ=DAILY;INTERVAL=17", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=300",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=WEEKLY;UNTIL=20260228",
        "FREQ=WEEKLY;UNTIL=25000228",
    ],
)  # fmt: skip
def test_the_days_are_those_that_the_rule_itself_gives(rule: str) -> None:
    first, years = date(2012, 6, 1), (2012, 2020, 2024, 2026)
    said = rrulestr(rule, dtstart=datetime(2012, 6, 1))  # noqa: DTZ001  days have no zone

    found = [days_in(year, rule, first) for year in years]

    whole_years = [(datetime(year, 1, 1), datetime(year, 12, 31)) for year in years]  # noqa: DTZ001
    assert found == [{day.date() for day in said.between(*year, inc=True)} for year in whole_years]


def test_a_rule_that_never_happens_is_soon_given_up() -> None:
    rule = "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    began = thread_time()  # whoever else is busy here does not count

    never = happens(rule, LONG_AGO, None), days_in(2026, rule, LONG_AGO)

    assert never == (False, frozenset())
    assert thread_time() - began < 3
