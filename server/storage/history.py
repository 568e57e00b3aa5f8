"""The log of some days, read from the oldest event to the newest without ever holding more than a few."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select

from server.domain.statistics.kept import kept
from server.domain.visits.alias import Aliases
from server.domain.visits.event import Recorded
from server.storage import clearings
from server.storage.events import as_recorded
from server.storage.records import Records
from server.storage.tables import events

AT_ONCE = 1000
"""So many rows are held in memory while a report is made, however long its period is."""


def of_days(records: Records, first: date, last: date) -> Iterator[Recorded]:
    """Every event of the local days from `first` to `last` (both belong to it): day after day, in the order of the log.

    While a day is being cleared, its events that still have their names are given as if they were cleared too: else a
    visit would fall into two.
    """
    aliases = {day: Aliases(key=key) for day, key in clearings.keys(records).items()}
    wanted = (
        select(events)
        .where(events.c.site == records.site, events.c.day.between(first, last))
        .order_by(events.c.day, events.c.seq)
        .execution_options(yield_per=AT_ONCE)
    )
    for row in records.connection.execute(wanted):
        recorded = as_recorded(row)
        names = None if row.cleared else aliases.get(row.day)
        yield recorded if names is None else _nameless(recorded, names)


def days(records: Records, first: date, last: date) -> list[date]:
    """The local days from `first` to `last` of which the log has events, the oldest first."""
    of_site = select(func.min(events.c.day)).where(events.c.site == records.site, events.c.day <= last)
    found = of_site.where(events.c.day >= first).cte("found", recursive=True)  # from day to day through the index
    following = of_site.where(events.c.day > found.c[0]).scalar_subquery()
    found = found.union_all(select(following).where(found.c[0].is_not(None)))
    return [day for day in records.connection.scalars(select(found.c[0])) if day is not None]


def has_any(records: Records, first: date, last: date) -> bool:
    """Whether the log has any event of the local days from `first` to `last` (both belong to it)."""
    wanted = select(events.c.seq).where(events.c.site == records.site, events.c.day.between(first, last)).limit(1)
    return records.connection.scalar(wanted) is not None


def _nameless(recorded: Recorded, names: Aliases) -> Recorded:
    return replace(recorded, event=kept(recorded.event, names, is_last_at_desk=True, per_person=False))
