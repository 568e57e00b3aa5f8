"""Makes the tables at the first start, and brings older ones up to date."""

from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from server.storage.database import DatabaseUnusable
from server.storage.tables import metadata

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0002"
"""The version of the tables that this release needs."""


class DatabaseTooNew(DatabaseUnusable):
    """A later release of Lotse has changed this database; this one must not touch it."""


def prepare(engine: Engine) -> None:
    """Makes or upgrades the tables. Raises DatabaseUnusable with one clear line."""
    try:
        _prepare(engine)
    except DBAPIError as error:
        where = engine.url.render_as_string(hide_password=True)
        why = str(error.orig).strip().splitlines()[0]
        raise DatabaseUnusable(f"the database {where} cannot be used: {why}") from error


def _prepare(engine: Engine) -> None:
    with engine.begin() as connection:
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
