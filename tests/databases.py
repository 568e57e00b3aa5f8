"""Real databases for tests: PostgreSQL of their own, SQLite files, and how to empty them."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import Connection, create_engine, text

from server.storage.prepare import prepare
from server.storage.tables import metadata
from tests.postgres import Postgres


@contextmanager
def postgres_of_its_own() -> Iterator[str]:
    """A PostgreSQL that lives as long as the block, on a free port of this machine; gives its address."""
    with Postgres() as postgres:
        yield postgres.address


def empty(connection: Connection) -> None:
    """Takes every row out of every table, and starts counting again. Quicker than new tables, and than TRUNCATE."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(table.delete())
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM sqlite_sequence"))
        return
    for sequence in list(connection.scalars(text("SELECT sequencename FROM pg_sequences"))):
        connection.execute(text(f"ALTER SEQUENCE {sequence} RESTART"))


def emptied(address: str) -> str:
    """The same database, empty."""
    engine = create_engine(address)
    with engine.begin() as connection:
        empty(connection)
    engine.dispose()
    return address


def prepared(address: str) -> str:
    """The same database, with the tables of this release."""
    engine = create_engine(address)
    prepare(engine)
    engine.dispose()
    return address


def database_beside(address: str, name: str, *, like: str = "template0") -> str:
    """A new database on the same PostgreSQL, bare or `like` another; one that was left there under the name is gone."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}".encode())
    return f"{address.rpartition('/')[0]}/{name}"
