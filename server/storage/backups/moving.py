"""A hall moves from its SQLite file into PostgreSQL: every row, in one transaction, compared before it is committed."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, insert, make_url, select, text
from sqlalchemy.exc import DBAPIError

from server.storage.backups.comparing import AT_ONCE, differences
from server.storage.backups.contents import VERSION, rows_of, tables_of
from server.storage.backups.hindrance import Hindrance, Tell
from server.storage.backups.making import kind_of
from server.storage.backups.sqlite_file import must_be_alone
from server.storage.database import reading_engine, writing_engine
from server.storage.prepare import prepare
from server.storage.tables import metadata


def move(source: str, target: str, tell: Tell) -> int:
    """Takes over every row; gives how many. Nobody else may have the hall open. Raises Hindrance: nothing is moved."""
    with _both(source, target) as (old, new):
        prepare(old)
        _shut_out_others(old)
        with new.begin() as writing:
            _must_be_empty(writing)  # before its tables are brought up to date, since it may be a hall
        prepare(new)
        with old.begin() as reading, new.begin() as writing:
            _must_be_empty(writing)
            moved = sum(_copy(reading, writing, table, tell) for table in metadata.sorted_tables)
            _count_on(reading, writing)
            if found := differences(reading, writing, tell):
                raise Hindrance("\n".join(["it is not the same afterwards; nothing is moved:", *found]))
    return moved


def compare(source: str, target: str, tell: Tell) -> list[str]:
    """What is not the same in both, each as it is at one moment; it changes nothing."""
    _must_be_ways(source, target)
    old, new = reading_engine(source), reading_engine(target)
    try:
        with _explained(), old.begin() as reading, new.begin() as other:
            return differences(reading, other, tell)
    finally:
        old.dispose()
        new.dispose()


@contextmanager
def _both(source: str, target: str) -> Iterator[tuple[Engine, Engine]]:
    _must_be_ways(source, target)
    old, new = writing_engine(source), writing_engine(target)
    try:
        with _explained():
            yield old, new
    finally:
        old.dispose()
        new.dispose()


def _must_be_ways(source: str, target: str) -> None:
    if (kind_of(source), kind_of(target)) != ("sqlite", "postgresql"):
        raise Hindrance("a hall moves from an SQLite file (LOTSE_DATABASE_URL) to postgresql://USER@HOST/NAME")
    file = Path(str(make_url(source).database))
    if not file.is_file():  # opening it would make it
        raise Hindrance(f"there is no database {file}")


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        why = error.orig if isinstance(error, DBAPIError) else error
        raise Hindrance(f"nothing is moved: {str(why).strip().splitlines()[0]}") from error


def _shut_out_others(engine: Engine) -> None:
    """Until the engine is closed no server can begin: it would want to write ahead, and the next lock forbids it."""
    connection = engine.raw_connection()
    try:
        must_be_alone(connection.driver_connection)
    finally:
        connection.close()  # back into the pool of one, from which `begin` takes it


def _must_be_empty(connection: Connection) -> None:
    if full := [name for name in sorted(tables_of(connection) - {VERSION}) if rows_of(connection, name)]:
        raise Hindrance(f"the database over there is not empty: there are rows in {', '.join(full)}")


def _copy(reading: Connection, writing: Connection, table: Table, tell: Tell) -> int:
    rows, done = rows_of(reading, table.name), 0
    for some in reading.execute(select(table).execution_options(yield_per=AT_ONCE)).partitions():
        writing.execute(insert(table), [dict(row._mapping) for row in some])
        done += len(some)
        tell(f"{table.name} moved", done, rows)
    return rows


def _count_on(reading: Connection, writing: Connection) -> None:
    """No number that was ever given is given again, not even that of a row which is deleted."""
    for name, last in reading.execute(text("SELECT name, seq FROM sqlite_sequence WHERE seq > 0")).all():
        (key,) = metadata.tables[name].primary_key
        sequence = {"table": name, "key": key.name, "last": last}
        writing.execute(text("SELECT setval(pg_get_serial_sequence(:table, :key), :last)"), sequence)
