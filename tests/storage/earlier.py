"""Halls as earlier releases left them: their tables, and two days that each of them wrote itself."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text

from server.storage.database import writing_engine
from server.storage.prepare import MIGRATIONS, NEWEST

ROOT = Path(__file__).parents[2]
RELEASES = Path(__file__).with_name("releases")
VERSIONS = sorted(file.stem for file in RELEASES.glob("*.sql"))
"""The versions of the tables that releases have had so far."""

EARLIER = [version for version in VERSIONS if version < NEWEST]

Rows = dict[str, dict[tuple[Any, ...], dict[str, Any]]]
"""The rows of every table by their keys."""


def with_tables_of(address: str, version: str) -> Engine:
    """An engine on an untouched database that gets the tables which that release had."""
    engine, config = writing_engine(address), Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = engine
    command.upgrade(config, version)
    return engine


def hall_of(address: str, version: str) -> Engine:
    """The same, with what that release had written there."""
    engine = with_tables_of(address, version)
    with engine.begin() as connection:
        write_days(connection, version)
    return engine


def write_days(connection: Connection, version: str) -> None:
    """Writes what that release had written, in its own words."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL TimeZone = 'UTC'")
    for statement in (RELEASES / f"{version}.sql").read_text().split(";\n"):
        if statement.strip():
            connection.execution_options(no_parameters=True).exec_driver_sql(statement)
    if connection.dialect.name == "postgresql":
        _count_on(connection)


def rows_of(engine: Engine) -> Rows:
    """Everything that is kept there, whatever release has made the tables."""
    with engine.connect() as connection:
        known = inspect(connection)
        return {
            table: _by_key(connection, table, known.get_pk_constraint(table)["constrained_columns"])
            for table in known.get_table_names()
            if table != "alembic_version"
        }


def _by_key(connection: Connection, table: str, key: list[str]) -> dict[tuple[Any, ...], dict[str, Any]]:
    rows = connection.execute(text(f"SELECT * FROM {table}")).mappings()  # noqa: S608  a name from the database
    return {tuple(row[name] for name in key): dict(row) for row in rows}


def _count_on(connection: Connection) -> None:
    """Whoever writes ids itself has to say where counting goes on; SQLite sees it."""
    known = inspect(connection)
    for table in known.get_table_names():
        for column in known.get_columns(table):
            if str(column["default"] or "").startswith("nextval"):
                where = {"table": table, "column": column["name"]}
                newest = f"(SELECT coalesce(max({column['name']}), 0) + 1 FROM {table})"  # noqa: S608  as above
                connection.execute(
                    text(f"SELECT setval(pg_get_serial_sequence(:table, :column), {newest}, false)"), where
                )
