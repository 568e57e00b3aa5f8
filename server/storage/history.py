"""The log of some days, read from the oldest event to the newest without ever holding more than a few."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from server.domain.visits.event import Recorded
from server.storage.events import as_recorded
from server.storage.records import Records
from server.storage.tables import events

AT_ONCE = 1000
"""So many rows are held in memory while a report is made, however long its period is."""


def of_days(records: Records, first: date, last: date) -> Iterator[Recorded]:
    """Every event of the local days from `first` to `last` (both belong to it), in the order of the log."""
    wanted = (
        select(events)
        .where(events.c.site == records.site, events.c.day.between(first, last))
        .order_by(events.c.seq)
        .execution_options(yield_per=AT_ONCE)
    )
    for row in records.connection.execute(wanted):
        yield as_recorded(row)


def has_any(records: Records, first: date, last: date) -> bool:
    """Whether the log has any event of the local days from `first` to `last` (both belong to it)."""
    wanted = select(events.c.seq).where(events.c.site == records.site, events.c.day.between(first, last)).limit(1)
    return records.connection.scalar(wanted) is not None
