"""The hours of Integreat, seven days from Monday on, as hours that come again every week."""

from collections.abc import Iterator, Sequence
from datetime import time
from typing import get_args
from zoneinfo import ZoneInfo

from server.domain.site.span import Span, Weekday
from server.exchange.foreign_text import local_time
from server.exchange.integreat_form import Day
from server.exchange.stretches import MIDNIGHT, stretches

_WEEK: tuple[Weekday, ...] = get_args(Weekday)


def spans_of(week: Sequence[Day], zone: ZoneInfo) -> Iterator[Span]:
    """The hours, days with the same ones together; days with appointments only are not open."""
    days_of: dict[tuple[time, time], set[Weekday]] = {}
    for weekday, day in zip(_WEEK, week, strict=False):
        for opens, closes in _of_day(day, zone):
            for on, begins, ends in stretches((weekday,), opens, closes):
                days_of.setdefault((begins, ends), set()).update(on)
    for (opens, closes), days in days_of.items():
        yield Span(days=tuple(sorted(days, key=_WEEK.index)), opens=opens, closes=closes)


def _of_day(day: Day, zone: ZoneInfo) -> Iterator[tuple[time, time]]:
    if day.closed or day.by_appointment:
        return
    if day.all_day:
        yield MIDNIGHT, MIDNIGHT
        return
    for slot in day.slots or []:
        opens, closes = local_time(slot.start, zone), local_time(slot.end, zone)
        if opens != closes:
            yield opens, closes
