"""Alarms: those that stand, and keeping what becomes of them. Only whoever holds the write lock changes one."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, bindparam, insert, literal_column, select, update

from server.domain.alarm import Alarm
from server.storage.records import Records
from server.storage.tables import alarms

_STANDING: ColumnElement[bool] = literal_column("(ended_at IS NULL)")
_OPEN = select(alarms).where(alarms.c.site == bindparam("of_site"), _STANDING).order_by(alarms.c.id)
_SITES = select(alarms.c.site).where(_STANDING).distinct().order_by(alarms.c.site)


def sites_with_one(connection: Connection) -> list[str]:
    """The sites at which an alarm stands."""
    return list(connection.scalars(_SITES))


def standing(records: Records) -> list[Alarm]:
    """The alarms of the site that have not ended, oldest first."""
    return [Alarm(**row._mapping) for row in records.connection.execute(_OPEN, {"of_site": records.site})]


def find(records: Records, alarm: int) -> Alarm | None:
    """The alarm of that id on this site, or None."""
    wanted = select(alarms).where(alarms.c.id == alarm, alarms.c.site == records.site)
    row = records.connection.execute(wanted).first()
    return None if row is None else Alarm(**row._mapping)


def add(records: Records, *, desk: str, advisor: str, level: int, drill: bool, at: datetime) -> Alarm:
    """Saves a new alarm and gives it."""
    row = {"site": records.site, "desk": desk, "advisor": advisor, "level": level, "drill": drill}
    added = insert(alarms).values(**row, raised_at=at, risen_at=at).returning(*alarms.c)
    return Alarm(**records.connection.execute(added).one()._mapping)


def save(records: Records, alarm: Alarm) -> None:
    """Saves what has become of an alarm."""
    records.connection.execute(update(alarms).where(alarms.c.id == alarm.id).values(asdict(alarm)))
