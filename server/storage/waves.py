"""Waves of the day: the numbers that were called together to a place."""

from datetime import datetime

from sqlalchemy import bindparam, insert, literal_column, select, update

from server.domain.visits.wave import Wave
from server.storage.records import Records
from server.storage.tables import WAITING, legs, tickets, waves

_OF_DAY = (
    select(waves.c.id, waves.c.first, waves.c.last, waves.c.calls, waves.c.called_at)
    .where(waves.c.site == bindparam("of_site"), waves.c.day == bindparam("of_day"))
    .order_by(waves.c.id)
)
_NEWEST = _OF_DAY.order_by(None).order_by(waves.c.id.desc()).limit(1)
_WAITING = (
    select(tickets.c.count)
    .join(legs, legs.c.ticket == tickets.c.id)
    .where(legs.c.site == bindparam("of_site"), legs.c.day == bindparam("of_day"), literal_column(f"legs.{WAITING}"))
    .order_by(tickets.c.count)
)


def of_today(records: Records) -> list[Wave]:
    """Every wave of the day, oldest first."""
    return [Wave(**row._mapping) for row in records.connection.execute(_OF_DAY, _asked(records))]


def newest(records: Records) -> Wave | None:
    """The wave that was called last today, or None."""
    row = records.connection.execute(_NEWEST, _asked(records)).first()
    return None if row is None else Wave(**row._mapping)


def waiting_counts(records: Records) -> list[int]:
    """The numbers of the day that wait, smallest first."""
    return list(records.connection.scalars(_WAITING, _asked(records)))


def add(records: Records, *, first: int, last: int, at: datetime) -> None:
    """Saves a wave that is called for the first time."""
    row = {"site": records.site, "day": records.day, "first": first, "last": last, "calls": 1, "called_at": at}
    records.connection.execute(insert(waves).values(**row))


def recall(records: Records, wave: Wave, *, at: datetime) -> None:
    """Notes that a wave was called once more."""
    again = update(waves).where(waves.c.id == wave.id)
    records.connection.execute(again.values(calls=wave.calls + 1, called_at=at))


def _asked(records: Records) -> dict[str, object]:
    return {"of_site": records.site, "of_day": records.day}
