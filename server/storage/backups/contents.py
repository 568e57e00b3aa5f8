"""What a database holds: enough to see that nothing is missing from a copy of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, Connection, NullPool, column, create_engine, func, inspect, select, table

from server.storage.backups.hindrance import Hindrance
from server.storage.tables import events

VERSION = "alembic_version"


@dataclass(frozen=True, kw_only=True)
class Contents:
    """The version of the tables, how many rows each has, and the newest event: its number and its moment (UTC)."""

    version: str
    rows: Mapping[str, int]
    newest_seq: int
    newest_at: datetime | None


def contents(connection: Connection) -> Contents:
    """What this database holds, of whatever release. Raises Hindrance when it holds no hall at all."""
    tables = tables_of(connection)
    if not {VERSION, events.name} <= tables:
        raise Hindrance("this database holds no hall")
    newest = connection.execute(select(events.c.seq, events.c.at).order_by(events.c.seq.desc()).limit(1)).first()
    version = connection.scalar(select(column("version_num")).select_from(table(VERSION)))
    return Contents(
        version=str(version or ""),
        rows={name: rows_of(connection, name) for name in sorted(tables - {VERSION})},
        newest_seq=newest.seq if newest else 0,
        newest_at=newest.at if newest else None,
    )


def contents_of_file(file: Path) -> Contents:
    """The same of an SQLite file that nobody else has open; it is left as it is."""
    engine = create_engine(URL.create("sqlite", database=str(file)), poolclass=NullPool)
    with engine.connect() as connection:
        return contents(connection)


def tables_of(connection: Connection) -> set[str]:
    """The names of all tables that are there, known to this release or not."""
    return set(inspect(connection).get_table_names())


def rows_of(connection: Connection, name: str) -> int:
    """How many rows a table has."""
    return int(connection.scalar(select(func.count()).select_from(table(name))) or 0)
