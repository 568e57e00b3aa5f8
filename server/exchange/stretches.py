"""Hours that run past midnight, in parts that lie within one day each."""

from collections.abc import Iterator
from datetime import time
from typing import get_args

from server.domain.site.span import Weekday

MIDNIGHT = time(0, 0)
_WEEK: tuple[Weekday, ...] = get_args(Weekday)

Stretch = tuple[tuple[Weekday, ...], time, time]


def stretches(days: tuple[Weekday, ...], opens: time, closes: time) -> Iterator[Stretch]:
    """Days with hours that end at midnight or before; what is left of a night belongs to the days after them.

    Without days (a rule says them) the night ends at midnight: nobody can move a rule by a day.
    """
    if closes in (MIDNIGHT, max(closes, opens)):
        yield days, opens, closes
        return
    yield days, opens, MIDNIGHT
    if days:
        yield tuple(_WEEK[(_WEEK.index(day) + 1) % len(_WEEK)] for day in days), MIDNIGHT, closes
