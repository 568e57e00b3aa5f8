"""A day of the hall that can be tried: its profile, its opening, and who is here when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.hours.hours import OpenSpan
from server.domain.hours.opening import open_on, whole_day
from server.domain.hours.rota import Duty, on_duty
from server.domain.site.site import Site
from server.domain.whatif.change import Between
from server.domain.whatif.wrong import ChangeWrong, Wrong

WEEKS_AHEAD = 10
"""A hall that does not open on a weekday for so long is taken not to open on it at all."""


@dataclass(frozen=True, kw_only=True)
class Day:
    """`duties` and `opening` are in UTC; `visitors` is how many come for each who came, 1 for the same."""

    site: Site
    day: date
    opening: tuple[OpenSpan, ...]
    duties: tuple[Duty, ...]
    visitors: float = 1.0

    @property
    def origin(self) -> datetime:
        """Local midnight: from there minutes are counted."""
        return whole_day(self.site, self.day).opens

    def between(self, hours: Between) -> OpenSpan:
        """Times of the clock on that day."""
        zone = ZoneInfo(self.site.timezone)
        last = self.day + timedelta(days=hours.ends == time(0, 0))
        begins = datetime.combine(self.day, hours.begins, zone).astimezone(UTC)
        return OpenSpan(opens=begins, closes=datetime.combine(last, hours.ends, zone).astimezone(UTC))


def day_of(site: Site, weekday: int, *, after: date) -> Day:
    """The next such weekday on which the hall opens, as the rota has it; Monday is 0.

    Raises ChangeWrong when it is always closed on that weekday.
    """
    for day in _coming(weekday, after):
        opening = open_on(site, day)
        if opening:
            return Day(site=site, day=day, opening=opening, duties=on_duty(site, day))
    raise ChangeWrong(Wrong.CLOSED)


def _coming(weekday: int, after: date) -> Iterator[date]:
    first = after + timedelta(days=1 + (weekday - after.weekday() - 1) % 7)
    yield from (first + timedelta(weeks=week) for week in range(WEEKS_AHEAD))
