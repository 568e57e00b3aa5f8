"""The days that a figure is about."""

from dataclasses import dataclass
from datetime import date, timedelta

from server.domain.site.report_wanted import Each

MONTHS: dict[Each, int] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, order=True)
class Period:
    """From one local day of the site to another; both belong to it."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def before(self) -> "Period":
        """As long, and just before: whole months before whole months, otherwise as many days."""
        last = self.first - _DAY
        if self.first.day == 1 and (self.last + _DAY).day == 1:
            return Period(first=_moved(self.first, months=-_months(self)), last=last)
        return Period(first=self.first - (self.last - last), last=last)


def whole(each: Each, day: date) -> Period:
    """The day itself, or the week (from Monday), month, quarter, half-year or year in which it lies."""
    if each in ("day", "week"):
        first = day if each == "day" else day - timedelta(days=day.weekday())
        return Period(first=first, last=first if each == "day" else first + timedelta(days=6))
    months = MONTHS[each]
    begun = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(first=begun, last=_moved(begun, months=months) - _DAY)


def last_whole(each: Each, today: date) -> Period:
    """The last day, week, month, quarter, half-year or year that is over on the day `today`."""
    return whole(each, whole(each, today).first - _DAY)


def _months(period: Period) -> int:
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1


def _moved(first: date, *, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)
