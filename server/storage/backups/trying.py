"""A backup comes back into a temporary place, to be looked at; nothing of it is left afterwards."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from server.storage.backups.hindrance import Hindrance
from server.storage.backups.into_postgresql import into_postgresql
from server.storage.backups.into_sqlite import unpacked
from server.storage.backups.making import kind_of
from server.storage.backups.manifest import Manifest


@contextmanager
def tried(url: str, backup: Path, manifest: Manifest, *, now: datetime) -> Iterator[str]:
    """The address of the restored hall. One of PostgreSQL comes into a new database of the server of `url`."""
    if manifest.kind == "sqlite":
        with TemporaryDirectory(prefix="lotse-drill-") as folder:
            file = Path(folder) / "hall.sqlite"
            unpacked(backup, file, manifest.contents)
            yield f"sqlite:///{file}"
        return
    if kind_of(url) != manifest.kind:
        raise Hindrance("this is a backup of PostgreSQL: let LOTSE_DATABASE_URL name a PostgreSQL to try it on")
    with _database_for_a_while(url) as address:
        into_postgresql(address, backup, manifest.contents, now=now, replace=False)
        yield address


@contextmanager
def _database_for_a_while(url: str) -> Iterator[str]:
    name = f"lotse_drill_{secrets.token_hex(4)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT", hide_parameters=True)
    try:
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
            try:
                yield make_url(url).set(database=name).render_as_string(hide_password=False)
            finally:
                connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    except DBAPIError as error:
        raise Hindrance(str(error.orig).strip().splitlines()[0]) from error
    finally:
        engine.dispose()
