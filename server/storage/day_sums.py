"""The sums of days: kept of those that are cleared, made from the log of all others."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, delete, insert, select

from server.domain.site.site import Site
from server.domain.statistics.day_sum import DaySum
from server.domain.statistics.day_sum import day_sums as made_of
from server.domain.statistics.period import Period
from server.storage import clearings, history
from server.storage.day_sum_form import form_of, read, written
from server.storage.records import Records
from server.storage.tables import day_sums

AT_ONCE = 20
"""So many days are read in one go: a report holds no more of them, however long its period is."""


def of_days(records: Records, site: Site, period: Period, *, today: date) -> Iterator[DaySum]:
    """The sum of every day of the period on which anything happened, the oldest first."""
    days, changing = history.days(records, period.first, period.last), clearings.open_days(records)
    for at in range(0, len(days), AT_ONCE):
        some = days[at : at + AT_ONCE]
        kept = _documents(records, site, Period(first=some[0], last=some[-1]))
        for day in some:
            if day in kept and day not in changing:
                yield read(kept[day], site=records.site, day=day)
            else:
                yield from made(records, site, [day], today=today)


def missing(records: Records, site: Site, period: Period) -> list[date]:
    """The cleared days of which no sum is kept in today's form, the oldest first."""
    known = select(day_sums.c.day).where(_of_form(records, site), day_sums.c.day.between(period.first, period.last))
    there = {*records.connection.scalars(known), *clearings.open_days(records)}
    return [day for day in history.days(records, period.first, period.last) if day not in there]


def made(records: Records, site: Site, days: Iterable[date], *, today: date) -> Iterator[DaySum]:
    """The sums of these days, from their events."""
    for day in days:
        yield from made_of(history.of_days(records, day, day), zone=ZoneInfo(site.timezone), today=today)


def keep(records: Records, site: Site, sums: Iterable[DaySum]) -> None:
    """Keeps sums of cleared days, in place of whatever was kept of these days."""
    changing = clearings.open_days(records)
    for each in sums:
        if each.day not in changing:
            of_day = and_(day_sums.c.site == records.site, day_sums.c.day == each.day)
            records.connection.execute(delete(day_sums).where(of_day))
            row = {"site": records.site, "day": each.day, "form": form_of(site), "document": written(each)}
            records.connection.execute(insert(day_sums), row)


def _documents(records: Records, site: Site, period: Period) -> Mapping[date, str]:
    kept = select(day_sums.c.day, day_sums.c.document).where(day_sums.c.day.between(period.first, period.last))
    return {row.day: row.document for row in records.connection.execute(kept.where(_of_form(records, site)))}


def _of_form(records: Records, site: Site) -> ColumnElement[bool]:
    return and_(day_sums.c.site == records.site, day_sums.c.form == form_of(site))
