"""Opens the database: one way to write, one way to read, made so that a power cut loses nothing."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

BUSY_FOR = 20_000
LOCK_WITHIN = 60.0
LOCK_ASKED_EVERY = 0.0007
"""Seconds: how long another process may hold SQLite's write lock, and how often we ask for it meanwhile."""

WRITE_LOCK = 0x4C6F747365
"""PostgreSQL advisory lock that deciding transactions take before they read: "Lotse" in ASCII."""


FIRST = 10.0
"""Seconds after which a new SQLite file that others keep locked is given up."""


class DatabaseUnusable(Exception):
    """The database cannot be reached, or is none; the sentence says which and why, without the password."""


def writing_engine(url: str) -> Engine:
    """An engine whose transactions hold the write lock from their first moment on."""
    engine = _engine(url, connections=1)

    @event.listens_for(engine, "begin")
    def _take_the_lock(connection: Connection) -> None:
        if engine.dialect.name == "sqlite":
            _begin_immediate(connection.connection.driver_connection)
        else:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")

    return engine


def _begin_immediate(connection: Any) -> None:
    """Takes SQLite's write lock. Its own waiting asks only ten times a second and starves beside a busy process."""
    patience = monotonic() + LOCK_WITHIN
    connection.execute("PRAGMA busy_timeout=0")
    while True:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > patience:
                raise
            sleep(LOCK_ASKED_EVERY)
        else:
            connection.execute(f"PRAGMA busy_timeout={BUSY_FOR}")
            return


def reading_engine(url: str) -> Engine:
    """An engine for reading: sees one committed moment for a whole transaction and never waits for a writer."""
    engine = _engine(url, connections=32)

    @event.listens_for(engine, "begin")
    def _one_moment(connection: Connection) -> None:
        if engine.dialect.name == "sqlite":
            driver: Any = connection.connection.driver_connection
            driver.execute("BEGIN")  # not through SQLAlchemy: it stands before every look, and takes longer than it

    return engine if engine.dialect.name == "sqlite" else engine.execution_options(isolation_level="REPEATABLE READ")


def _engine(url: str, *, connections: int) -> Engine:
    try:
        return _made(url, connections=connections)
    except (ArgumentError, ImportError) as error:
        raise DatabaseUnusable("say sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME") from error


def _made(url: str, *, connections: int) -> Engine:
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, pool_size=connections, max_overflow=0, pool_pre_ping=True, hide_parameters=True)
    _belongs_to_its_owner(make_url(url).database or "")
    engine = create_engine(
        url, poolclass=QueuePool, pool_size=connections, max_overflow=0, hide_parameters=True,
        connect_args={"check_same_thread": False},
    )  # fmt: skip

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves; the driver would say it too late
        _log_ahead(connection)
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", f"busy_timeout={BUSY_FOR}"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _belongs_to_its_owner(file: str) -> None:
    """A new file is readable for nobody else; SQLite makes those beside it alike. It may as well not be makeable."""
    if file not in ("", ":memory:"):
        with suppress(OSError):
            Path(file).touch(mode=0o600)


def _log_ahead(connection: sqlite3.Connection) -> None:
    # Only the first connection ever changes something. SQLite does not wait here when several are the first, so we do.
    until = monotonic() + FIRST
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if monotonic() > until:
                raise
            sleep(0.01)
        else:
            return
