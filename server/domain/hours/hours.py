"""Hours laid on one day of the calendar: from the clock in the hall to moments in UTC."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.hours.recurrence import LONG_AGO, days_in
from server.domain.site.span import Span, SpecialDay

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MIDNIGHT = time(0, 0)


@dataclass(frozen=True, kw_only=True)
class OpenSpan:
    """One stretch of opening: two moments in UTC; `closes` itself is closed."""

    opens: datetime
    closes: datetime


def on_day(hours: Iterable[Span], day: date, zone: ZoneInfo) -> tuple[OpenSpan, ...]:
    """The stretches of `hours` on that day: in order, apart from each other, all within the day, in UTC.

    A time that the clocks skip counts as if they had not been changed (02:30 is 03:30 then), a time that they show
    twice is the first of the two; a stretch of which nothing is left that way is none. They are in UTC because Python
    compares two times of one zone by their clocks, and that is wrong on both of these days.
    """
    return joined(_laid(span, day, zone) for span in hours if comes(span, day))


def of_special_days(days: Iterable[SpecialDay], day: date, zone: ZoneInfo) -> tuple[OpenSpan, ...]:
    """The stretches that stand for that day alone, as `on_day` gives them."""
    return joined(_laid(special, day, zone) for special in days if special.day == day)


def all_day(day: date, zone: ZoneInfo) -> OpenSpan:
    """The day from midnight to midnight: 23, 24 or 25 hours."""
    return OpenSpan(opens=_moment(day, _MIDNIGHT, zone), closes=_moment(day + timedelta(days=1), _MIDNIGHT, zone))


def comes(span: Span, day: date) -> bool:
    """Whether these hours come on that day."""
    if (span.valid_from is not None and day < span.valid_from) or (span.valid_to is not None and day > span.valid_to):
        return False
    if span.rule is not None:
        return day in days_in(day.year, span.rule, span.valid_from or LONG_AGO)
    return WEEKDAYS[day.weekday()] in span.days


def joined(stretches: Iterable[OpenSpan]) -> tuple[OpenSpan, ...]:
    """The same time in order, in as few stretches as there can be."""
    whole: list[OpenSpan] = []
    for stretch in sorted(stretches, key=lambda stretch: stretch.opens):
        if whole and stretch.opens <= whole[-1].closes:
            whole[-1] = OpenSpan(opens=whole[-1].opens, closes=max(whole[-1].closes, stretch.closes))
        elif stretch.opens < stretch.closes:
            whole.append(stretch)
    return tuple(whole)


def shared(some: Sequence[OpenSpan], others: Sequence[OpenSpan]) -> tuple[OpenSpan, ...]:
    """The time that lies in both."""
    return joined(
        OpenSpan(opens=max(one.opens, other.opens), closes=min(one.closes, other.closes))
        for one in some
        for other in others
    )


def _laid(span: Span | SpecialDay, day: date, zone: ZoneInfo) -> OpenSpan:
    # 00:00 as an end is the midnight after the day.
    last = day + timedelta(days=1) if span.closes == _MIDNIGHT else day
    return OpenSpan(opens=_moment(day, span.opens, zone), closes=_moment(last, span.closes, zone))


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
