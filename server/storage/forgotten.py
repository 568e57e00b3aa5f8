"""What is too old to be read by anybody: events, what was noted of clearings, profiles as they once were."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from sqlalchemy import and_, delete, select

from server.storage import clearings, told_waits
from server.storage.records import Records
from server.storage.tables import day_sums, events, site_versions, sites, talk_lengths


def has_any(records: Records, *, before: date) -> bool:
    """Whether the log has events of days before that one: its oldest event tells."""
    return bool(_oldest(records, before=before, most=1))


def forget(records: Records, *, before: date, most: int) -> None:
    """Deletes the `most` oldest events of days before that one, and everything else that is as old."""
    old = _oldest(records, before=before, most=most)
    if old:
        records.connection.execute(delete(events).where(events.c.seq.in_(old)))
    clearings.forget(records, before=before)
    told_waits.forget(records, before=before)
    lengths = and_(talk_lengths.c.site == records.site, talk_lengths.c.day < before)
    records.connection.execute(delete(talk_lengths).where(lengths))
    sums = and_(day_sums.c.site == records.site, day_sums.c.day < before)
    records.connection.execute(delete(day_sums).where(sums))
    in_use = select(sites.c.version).where(sites.c.site == records.site).scalar_subquery()
    midnight = datetime.combine(before, time(), UTC)
    replaced = and_(site_versions.c.site == records.site, site_versions.c.version < in_use)
    records.connection.execute(delete(site_versions).where(replaced, site_versions.c.loaded_at < midnight))


def _oldest(records: Records, *, before: date, most: int) -> Sequence[int]:
    first = select(events.c.seq, events.c.day).where(events.c.site == records.site).order_by(events.c.seq).limit(most)
    return [row.seq for row in records.connection.execute(first) if row.day < before]
