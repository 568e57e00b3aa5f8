"""Makes the tables at the first start, and brings older ones up to date."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from server.storage.database import DatabaseUnusable
from server.storage.tables import metadata

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0007"
"""The version of the tables that this release needs."""

CUT_OFF = "_cut_off"
"""How the name of the schema ends in which PostgreSQL keeps the old tables as long as a restore has not ended."""


class DatabaseTooNew(DatabaseUnusable):
    """A later release of Lotse has changed this database; this one must not touch it."""


def prepare(engine: Engine, *, restoring: bool = False) -> None:
    """Makes or upgrades the tables. Raises DatabaseUnusable with one clear line, also when a restore was cut off.

    `restoring` is the restore itself, which brings older tables up to date before it ends.
    """
    try:
        _prepare(engine, restoring=restoring)
    except DBAPIError as error:
        where = engine.url.render_as_string(hide_password=True)
        why = str(error.orig).strip().splitlines()[0]
        raise DatabaseUnusable(f"the database {where} cannot be used: {why}") from error


def cut_off(connection: Connection) -> str | None:
    """The schema in which old tables wait as long as a restore has not ended; SQLite restores in one transaction."""
    if connection.dialect.name == "sqlite":
        return None
    waiting = text("SELECT nspname FROM pg_namespace WHERE nspname LIKE :named")
    found = connection.scalar(waiting, {"named": f"lotse%{CUT_OFF}"})
    return None if found is None else str(found)


def _prepare(engine: Engine, *, restoring: bool) -> None:
    with engine.begin() as connection:
        if not restoring and (aside := cut_off(connection)) is not None:
            raise DatabaseUnusable(
                f"a restore was cut off, and what was there before lies in the schema {aside}: once more, "
                "lotse restore FILE --replace; without --replace what was there before comes back"
            )
        if not inspect(connection).has_table("alembic_version"):
            # A new hall: the tables at once are faster than every migration after the other; a test holds both equal.
            metadata.create_all(connection)
            connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
            connection.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": NEWEST})
            return
        version = str(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")
    if version > NEWEST:
        raise DatabaseTooNew(
            f"the database is of version {version}, this release knows up to {NEWEST}: install the newer release"
        )
    if version < NEWEST:
        upgrade(engine)


def upgrade(engine: Engine) -> None:
    """Runs every migration that the database has not had."""
    # Loaded only when there is something to do: it doubles the time of a start.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = engine
    command.upgrade(config, "head")
