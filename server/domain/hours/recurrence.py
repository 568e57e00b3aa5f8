"""Days that come again by a rule of RFC 5545, such as `FREQ=MONTHLY;BYDAY=1MO`: the first Monday of each month."""

import re
from datetime import date, datetime, time
from functools import lru_cache

from dateutil.rrule import rrule, rruleset, rrulestr

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")

LONG_AGO = date(2001, 1, 1)
"""A Monday; rules without a first day are counted from it."""

_PARTS = {
    "FREQ": "|".join(FREQUENCIES),
    "INTERVAL": r"[1-9][0-9]{0,3}",
    "COUNT": r"[1-9][0-9]{0,4}",
    "UNTIL": r"[0-9]{8}",
    "WKST": r"[A-Z]{2}",
} | dict.fromkeys(("BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"), r"[A-Z0-9,+-]+")
"""The parts of a rule that say days, and how each is written. Hours stand beside the rule, not in it."""


ROUND = 400
"""Years after which the calendar comes again, leap days, weekdays and all."""

_UNTIL = re.compile(r"(?<=UNTIL=)([0-9]{4})([0-9]{4})")


def is_readable(rule: str) -> bool:
    """Whether `rule` says days: DAILY, WEEKLY, MONTHLY or YEARLY, every part known and there once, no hours."""
    parts = [part.partition("=") for part in rule.split(";")]
    names = [name for name, _, _ in parts]
    known = all(name in _PARTS and re.fullmatch(_PARTS[name], value) for name, _, value in parts)
    if not known or "FREQ" not in names or len(set(names)) < len(names):
        return False
    try:
        rrulestr(rule, dtstart=datetime.combine(LONG_AGO, time()))
    except ValueError:
        return False
    return True


def happens(rule: str, first: date, last: date | None) -> bool:
    """Whether a readable rule that is counted from `first` comes to any day up to `last` (or at all)."""
    later = _rounds(first.year)
    comes = next(iter(_counted(rule, first, later)), None)
    return comes is not None and (last is None or _moved(comes, -later).date() <= last)


@lru_cache(maxsize=1024)
def days_in(year: int, rule: str, first: date) -> frozenset[date]:
    """The days of `year` to which a readable rule comes that is counted from `first`."""
    later = _rounds(max(year, first.year))
    begins, ends = datetime(year + later, 1, 1), datetime(year + later, 12, 31)  # noqa: DTZ001  days have no zone
    counted = _counted(rule, first, later).between(begins, ends, inc=True)
    return frozenset(_moved(moment, -later).date() for moment in counted)


def _rounds(year: int) -> int:
    """By how many years a rule may be asked later with the same answer: whole rounds of the calendar, up to 9999.

    A rule that never happens is only given up in the year 9999; so late that takes a twentieth of the time.
    """
    return (date.max.year - year) // ROUND * ROUND


def _counted(rule: str, first: date, later: int) -> rrule | rruleset:
    moved = _UNTIL.sub(lambda until: _until(int(until[1]) + later, until[2]), rule)
    return rrulestr(moved, dtstart=_moved(datetime.combine(first, time()), later))


def _until(year: int, rest: str) -> str:
    return f"{year:04d}{rest}" if year <= date.max.year else f"{date.max:%Y%m%d}"


def _moved(moment: datetime, years: int) -> datetime:
    return moment.replace(year=moment.year + years)
