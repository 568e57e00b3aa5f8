"""How sound the database itself is: its tables' version, damage, size, growth, and the time of its newest event."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import DBAPIError

from server.domain.site.site import Site
from server.storage import sites
from server.storage.database import DatabaseUnusable
from server.storage.records import Storage
from server.storage.tables import events

MOST = 5
"""Damaged places that are named; the first is bad enough."""


@dataclass(frozen=True, kw_only=True)
class Soundness:
    """`kept` is the size in bytes, `events` all that were ever counted, `lately` those since the asked moment.

    `newest` (UTC) is the time of the newest event, `told` what the database's own clock says; both may be unknown.
    """

    kept: int
    events: int
    lately: int
    newest: datetime | None
    told: datetime | None


def tables_version(storage: Storage) -> str:
    """The version of the tables, "" without any. Changes nothing. Raises DatabaseUnusable."""
    with _asked(storage) as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return str(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")


def damage(storage: Storage) -> list[str]:
    """What SQLite finds damaged; nothing where PostgreSQL looks after its own pages."""
    if storage.engine.dialect.name != "sqlite":
        return []
    try:
        with _asked(storage) as connection:
            found = connection.execute(text(f"PRAGMA quick_check({MOST})")).scalars().all()
    except DatabaseUnusable as error:  # so damaged that even the check cannot read it to the end
        return [str(error)]
    return [str(each) for each in found if each != "ok"]


def halls(storage: Storage) -> tuple[Site, ...]:
    """Every loaded site. Raises DatabaseUnusable."""
    with _asked(storage) as connection:
        return tuple(sites.every(connection))


def soundness(storage: Storage, *, since: datetime) -> Soundness:
    """How large it is and how it grows. Raises DatabaseUnusable."""
    with _asked(storage) as connection:
        newest = connection.execute(select(events.c.seq, events.c.at).order_by(events.c.seq.desc()).limit(1)).first()
        return Soundness(
            kept=_bytes(connection),
            events=newest.seq if newest else 0,
            lately=int(connection.scalar(select(func.count()).where(events.c.at >= since)) or 0),
            newest=newest.at if newest else None,
            told=None if connection.dialect.name == "sqlite" else connection.scalar(select(func.now())),
        )


def _bytes(connection: Connection) -> int:
    if connection.dialect.name != "sqlite":
        return int(connection.scalar(text("SELECT pg_database_size(current_database())")) or 0)
    pages, each = (int(connection.scalar(text(f"PRAGMA {name}")) or 0) for name in ("page_count", "page_size"))
    return pages * each


@contextmanager
def _asked(storage: Storage) -> Iterator[Connection]:
    try:
        with storage.looking() as connection:
            yield connection
    except DBAPIError as error:
        raise DatabaseUnusable(str(error.orig).strip().splitlines()[0]) from error
