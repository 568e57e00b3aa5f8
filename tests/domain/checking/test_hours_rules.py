"""What makes sense about hours that come again."""

from datetime import date, time
from typing import Any

import pytest

from server.domain.checking.hours_rules import wrong_hours
from server.domain.checking.mistake import Path
from server.domain.site.span import Span


def a_span(**changes: Any) -> Span:
    """Monday morning, if the test says nothing else."""
    dull: dict[str, Any] = {"days": ("mon",), "opens": time(8), "closes": time(12)}
    return Span(**(dull | changes))


def by_rule(rule: str, **changes: Any) -> Span:
    """The same by a rule."""
    return a_span(days=(), rule=rule, **changes)


SPRING = {"valid_from": date(2026, 3, 1), "valid_to": date(2026, 5, 31)}
SUMMER = {"valid_from": date(2026, 6, 1), "valid_to": date(2026, 8, 31)}

FINE = {
    "until midnight": (a_span(closes=time(0)),),
    "from midnight to midnight": (a_span(opens=time(0), closes=time(0)),),
    "two stretches that touch": (a_span(), a_span(opens=time(12), closes=time(14))),
    "one after the other in the year": (a_span(**SPRING), a_span(**SUMMER)),
    "other days": (a_span(), a_span(days=("tue", "wed"))),
    "a rule": (by_rule("FREQ=MONTHLY;BYDAY=1MO"),),
    "rules that never meet": (by_rule("FREQ=MONTHLY;BYDAY=1MO"), by_rule("FREQ=MONTHLY;BYDAY=2MO")),
    "a single day": (a_span(valid_from=date(2026, 3, 2), valid_to=date(2026, 3, 2)),),
}

WRONG: dict[str, tuple[tuple[Span, ...], Path]] = {
    "backwards": ((a_span(closes=time(7)),), (0, "closes")),
    "no time at all": ((a_span(closes=time(8)),), (0, "closes")),
    "neither days nor a rule": ((a_span(days=()),), (0,)),
    "days and a rule": ((a_span(rule="FREQ=DAILY"),), (0, "rule")),
    "a day twice": ((a_span(days=("mon", "mon")),), (0, "days")),
    "a rule that nobody can read": ((by_rule("every Monday"),), (0, "rule")),
    "a rule of hours": ((by_rule("FREQ=HOURLY"),), (0, "rule")),
    "a rule that never happens": ((by_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),), (0, "rule")),
    "a rule that happens too late": (
        (by_rule("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24", **SPRING),),
        (0, "rule"),
    ),
    "validity backwards": ((a_span(valid_from=date(2026, 3, 1), valid_to=date(2026, 2, 28)),), (0, "valid_to")),
    "a year that is mistyped": ((a_span(valid_from=date(202, 6, 3)),), (0, "valid_from")),
    "an overlap": ((a_span(), a_span(opens=time(11), closes=time(14))), (1,)),
    "an overlap until midnight": ((a_span(opens=time(20), closes=time(0)), a_span(opens=time(22), closes=time(23))), (1,)),
    "an overlap of validity": ((a_span(valid_to=date(2026, 6, 1)), a_span(**SUMMER)), (1,)),
    "an overlap on some days": ((a_span(days=("mon", "tue")), a_span(days=("tue", "wed"))), (1,)),
    "a rule that meets days": ((by_rule("FREQ=MONTHLY;BYDAY=1MO"), a_span()), (1,)),
    "rules that meet on a leap day": (
        (by_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"), by_rule("FREQ=MONTHLY;BYMONTHDAY=-1")),
        (1,),
    ),
}  # fmt: skip


@pytest.mark.parametrize("spans", FINE.values(), ids=FINE)
def test_hours_that_make_sense_are_no_mistake(spans: tuple[Span, ...]) -> None:
    assert list(wrong_hours(("opening",), spans)) == []


@pytest.mark.parametrize(("spans", "path"), WRONG.values(), ids=WRONG)
def test_hours_that_make_no_sense_are_said_once_and_where(spans: tuple[Span, ...], path: Path) -> None:
    assert [mistake.path for mistake in wrong_hours(("opening",), spans)] == [("opening", *path)]


def test_an_overlap_says_with_which_and_when() -> None:
    monday = a_span(valid_from=date(2026, 11, 20))

    (mistake,) = wrong_hours(("opening",), [a_span(days=("fri",)), a_span(), monday])

    assert mistake.expected == "hours that do not overlap with opening.1; both hold on 2026-11-23"


def test_an_overlap_without_dates_says_the_weekday() -> None:
    (mistake,) = wrong_hours(("opening",), [a_span(), a_span()])

    assert mistake.expected == "hours that do not overlap with opening.0; both hold on a Monday"
