"""Which day is to be cleared, how far that has come, and what was removed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, literal_column, select, update

from server.storage.records import Records
from server.storage.tables import NOT_OVER, TO_CLEAR, clearings, day_sums, events, legs, tickets

COUNTED = ("tickets", "notes", "papers", "phones", "events")
"""What is counted: rows that were deleted, and events that keep only what reports read."""


@dataclass(frozen=True, kw_only=True)
class Clearing:
    """What was removed of a day so far. `key` makes its aliases while it is being cleared; `ended_at` is None then."""

    day: date
    begun_at: datetime
    removed: Mapping[str, int]
    key: bytes = b""
    ended_at: datetime | None = None


def due(records: Records, newest: date) -> date | None:
    """The oldest day up to `newest` of which something is left; None while any visit of these days is not over."""
    if _goes_on(records, newest):
        return None
    oldest = (
        select(func.min(tickets.c.day)).where(tickets.c.site == records.site),
        select(func.min(events.c.day)).where(literal_column(TO_CLEAR), events.c.site == records.site),
        select(func.min(clearings.c.day)).where(clearings.c.site == records.site, clearings.c.ended_at.is_(None)),
    )
    left = [day for each in oldest if (day := records.connection.scalar(each)) is not None and day <= newest]
    return min(left, default=None)


def begun(records: Records, day: date, *, key: bytes, at: datetime) -> Clearing:
    """The clearing of that day, begun now with that key unless it was begun before."""
    row = records.connection.execute(_of(records).where(clearings.c.day == day)).first()
    if row is None:
        fresh = {"site": records.site, "day": day, "key": key.hex(), "begun_at": at} | dict.fromkeys(COUNTED, 0)
        records.connection.execute(insert(clearings).values(**fresh))
        return Clearing(day=day, begun_at=at, removed=dict.fromkeys(COUNTED, 0), key=key)
    known = _clearing(row)
    if not known.key:  # a clock that was set back made something happen on a day that was cleared
        _change(records, day, {"key": key.hex(), "ended_at": None})
        records.connection.execute(delete(day_sums).where(day_sums.c.site == records.site, day_sums.c.day == day))
        return Clearing(day=day, begun_at=known.begun_at, removed=known.removed, key=key)
    return known


def count(records: Records, day: date, removed: Mapping[str, int]) -> None:
    """Adds to what was removed."""
    _change(records, day, {name: clearings.c[name] + number for name, number in removed.items()})


def end(records: Records, day: date, *, at: datetime) -> None:
    """Forgets the key, so that nobody can make the aliases again."""
    _change(records, day, {"key": None, "ended_at": at})


def open_days(records: Records) -> frozenset[date]:
    """The days of which something still has its name, or something is being cleared; only these can change."""
    named = select(events.c.day).where(literal_column(TO_CLEAR), events.c.site == records.site).distinct()
    return frozenset(records.connection.scalars(named)) | keys(records).keys()


def keys(records: Records) -> Mapping[date, bytes]:
    """The days that are being cleared now, and the key of their aliases."""
    wanted = select(clearings.c.day, clearings.c.key).where(clearings.c.site == records.site)
    rows = records.connection.execute(wanted.where(clearings.c.key.is_not(None)))
    return {row.day: bytes.fromhex(row.key) for row in rows}


def newest(records: Records, *, most: int) -> list[Clearing]:
    """The clearings of the newest days, newest first."""
    return [
        _clearing(row) for row in records.connection.execute(_of(records).order_by(clearings.c.day.desc()).limit(most))
    ]


def kept(records: Records) -> Mapping[date, int]:
    """The days of which tickets are kept, the oldest first, and how many."""
    wanted = select(tickets.c.day, func.count().label("number")).where(tickets.c.site == records.site)
    rows = records.connection.execute(wanted.group_by(tickets.c.day).order_by(tickets.c.day))
    return {row.day: row.number for row in rows}


def forget(records: Records, *, before: date) -> None:
    """Deletes what is noted of days before that one."""
    records.connection.execute(delete(clearings).where(clearings.c.site == records.site, clearings.c.day < before))


def _goes_on(records: Records, newest: date) -> bool:
    still = select(legs.c.id).where(literal_column(NOT_OVER), legs.c.site == records.site, legs.c.day <= newest)
    return records.connection.scalar(still.limit(1)) is not None


def _of(records: Records) -> Any:
    return select(clearings).where(clearings.c.site == records.site)


def _change(records: Records, day: date, values: Mapping[str, Any]) -> None:
    changed = update(clearings).where(clearings.c.site == records.site, clearings.c.day == day)
    records.connection.execute(changed.values(**values))


def _clearing(row: Row[Any]) -> Clearing:
    return Clearing(
        day=row.day, begun_at=row.begun_at, ended_at=row.ended_at, key=bytes.fromhex(row.key or ""),
        removed={name: getattr(row, name) for name in COUNTED},
    )  # fmt: skip
