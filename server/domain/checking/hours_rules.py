"""What makes sense about hours that come again: they have a day, an end after their beginning, and do not overlap."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from itertools import chain, combinations

from server.domain.checking.mistake import Mistake, Path, stands_twice
from server.domain.hours.hours import comes
from server.domain.hours.recurrence import FREQUENCIES, LONG_AGO, happens, is_readable
from server.domain.site.span import Span, SpecialDay

_A_RULE = f"a rule of RFC 5545 for days ({', '.join(FREQUENCIES)}), such as FREQ=MONTHLY;BYDAY=1MO"
_YEARS = timedelta(days=4 * 366)
"""Two rules that do not meet within four years, leap day and all, are taken never to meet."""


def wrong_hours(path: Path, spans: Sequence[Span]) -> Iterator[Mistake]:
    """Every mistake of the hours that stand together at `path`; those that are right by themselves are compared."""
    wrong = {at: list(_span((*path, at), span)) for at, span in enumerate(spans)}
    yield from chain.from_iterable(wrong.values())
    yield from _overlaps(path, [(at, span) for at, span in enumerate(spans) if not wrong[at]])


def wrong_times(path: Path, span: Span | SpecialDay) -> Iterator[Mistake]:
    """Hours that end before they begin, or that stand in a zone of their own; 00:00 as an end is midnight."""
    zoned = [name for name in ("opens", "closes") if getattr(span, name).tzinfo is not None]
    for name in zoned:
        yield Mistake(path=(*path, name), expected="a time without a zone, such as 08:00: it is the hall's own")
    if not zoned and span.closes != time(0, 0) and span.closes <= span.opens:
        yield Mistake(path=(*path, "closes"), expected=f"a time after {span.opens:%H:%M}")


def wrong_validity(path: Path, valid_from: date | None, valid_to: date | None) -> Iterator[Mistake]:
    """Dates of validity that end before they begin, or begin before anybody's time."""
    if valid_from is not None and valid_from < LONG_AGO:
        yield Mistake(path=(*path, "valid_from"), expected=f"a day from {LONG_AGO} on")
    if valid_from is not None and valid_to is not None and valid_to < valid_from:
        yield Mistake(path=(*path, "valid_to"), expected=f"a day not before {valid_from}")


def days_of_both(one: Span, other: Span) -> Iterator[date]:
    """The days within four years on which both come and their hours overlap, earliest first."""
    if not overlap_by_the_clock(one, other) or (one.days and other.days and set(one.days).isdisjoint(other.days)):
        return
    first = max(one.valid_from or LONG_AGO, other.valid_from or LONG_AGO)
    last = min(one.valid_to or date.max, other.valid_to or date.max, date.max - _YEARS)
    for ahead in range(min((last - first).days, _YEARS.days) + 1):
        day = first + timedelta(days=ahead)
        if comes(one, day) and comes(other, day):
            yield day


def overlap_by_the_clock(one: Span | SpecialDay, other: Span | SpecialDay) -> bool:
    """Whether both hold at some time of a day on which both come."""
    return one.opens < _end(other) and other.opens < _end(one)


def said_day(day: date) -> str:
    """A day for a sentence; only its weekday where nobody gave a date and it was counted from long ago."""
    return f"a {day:%A}" if day <= LONG_AGO + _YEARS else str(day)


def _span(path: Path, span: Span) -> Iterator[Mistake]:
    yield from wrong_times(path, span)
    yield from wrong_validity(path, span.valid_from, span.valid_to)
    yield from stands_twice((*path, "days"), span.days)
    if bool(span.days) == (span.rule is not None):
        yield Mistake(path=(*path, "rule") if span.rule else path, expected="either days or a rule")
    elif span.rule is not None and not is_readable(span.rule):
        yield Mistake(path=(*path, "rule"), expected=_A_RULE)
    elif span.rule is not None and not happens(span.rule, span.valid_from or LONG_AGO, span.valid_to):
        yield Mistake(path=(*path, "rule"), expected="a rule that comes to some day while it is valid")


def _end(span: Span | SpecialDay) -> time:
    return time.max if span.closes == time(0, 0) else span.closes


def _overlaps(path: Path, right: Iterable[tuple[int, Span]]) -> Iterator[Mistake]:
    for (before, other), (at, span) in combinations(right, 2):
        day = next(days_of_both(span, other), None)
        if day is not None:
            where = ".".join(str(part) for part in (*path, before))
            expected = f"hours that do not overlap with {where}; both hold on {said_day(day)}"
            yield Mistake(path=(*path, at), expected=expected)
