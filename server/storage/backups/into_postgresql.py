"""A backup comes back into a PostgreSQL database; what was there waits in a schema of its own until it is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep

from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import DBAPIError

from server.storage.backups import postgresql_programs
from server.storage.backups.contents import VERSION, Contents, contents, rows_of, tables_of
from server.storage.backups.hindrance import Hindrance
from server.storage.database import WRITE_LOCK, writing_engine
from server.storage.prepare import CUT_OFF, cut_off, prepare

PATIENCE = 3.0
"""Seconds: a server that has ended is in PostgreSQL's list for a moment longer."""

_OTHERS = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename IS NOT NULL"
)


def into_postgresql(url: str, backup: Path, held: Contents, *, now: datetime, replace: bool) -> str | None:
    """Fills an empty database; with `replace` any, whose tables are moved into another schema, which is named."""
    engine = writing_engine(url)
    aside = f"{postgresql_programs.ASIDE}{now:%Y%m%d%H%M%S}"
    try:
        with _explained():
            _shut_out_others(engine)
            is_empty = _make_way(engine, aside, replace=replace)
            with _put_back_if_it_fails(engine):
                postgresql_programs.load(backup, url)
                with engine.begin() as connection:
                    if contents(connection) != held:
                        raise Hindrance(f"{backup} does not hold what it held when it was made")
                prepare(engine, restoring=True)
            with engine.begin() as connection:
                ended = "DROP SCHEMA {0}{1} CASCADE" if is_empty else "ALTER SCHEMA {0}{1} RENAME TO {0}"
                connection.execute(text(ended.format(aside, CUT_OFF)))
    finally:
        engine.dispose()
    return None if is_empty else aside


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise Hindrance(str(error.orig).strip().splitlines()[0]) from error


def _shut_out_others(engine: Engine) -> None:
    """Until the engine is closed nobody writes but we, on its one connection: a server that starts waits for that."""
    with engine.begin() as connection:
        connection.execute(select(func.pg_advisory_lock(WRITE_LOCK)))


def _make_way(engine: Engine, aside: str, *, replace: bool) -> bool:
    """Moves all tables aside; says whether there was no row in them. Raises Hindrance when a hall would be lost."""
    _must_be_alone(engine)
    _put_back(engine)
    with engine.begin() as connection:
        is_empty = not any(rows_of(connection, name) for name in tables_of(connection) - {VERSION})
        if not is_empty and not replace:
            raise Hindrance("the database holds a hall already: --replace moves it aside first")
        connection.execute(text(f"CREATE SCHEMA {aside}{CUT_OFF}"))
        _move(connection, to=f"{aside}{CUT_OFF}")
    return is_empty


def _must_be_alone(engine: Engine) -> None:
    until = monotonic() + PATIENCE
    while True:
        with engine.begin() as connection:  # each asks anew: a transaction would see the same list again
            if not connection.scalar(text(_OTHERS)):
                return
        if monotonic() > until:
            raise Hindrance("the database is in use: end the server first, and every other program that has it open")
        sleep(0.1)


def _move(connection: Connection, *, to: str) -> None:
    for name in tables_of(connection):
        connection.execute(text(f'ALTER TABLE "{name}" SET SCHEMA {to}'))


@contextmanager
def _put_back_if_it_fails(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        _put_back(engine)
        raise


def _put_back(engine: Engine) -> None:
    """Undoes a restore that has not ended: this one, or one before that was killed."""
    with engine.begin() as connection:
        aside = cut_off(connection)
        if aside is None:
            return
        for name in tables_of(connection):
            connection.execute(text(f'DROP TABLE "{name}" CASCADE'))
        old = text("SELECT tablename FROM pg_tables WHERE schemaname = :aside")
        for name in list(connection.scalars(old, {"aside": aside})):
            connection.execute(text(f'ALTER TABLE {aside}."{name}" SET SCHEMA public'))
        connection.execute(text(f"DROP SCHEMA {aside}"))
