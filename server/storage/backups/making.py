"""Makes a backup while the hall runs: copied, checked, and only then given its name."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from server.storage.backups import postgresql_programs, sqlite_file
from server.storage.backups.contents import Contents, contents, contents_of_file
from server.storage.backups.hindrance import Hindrance, Tell
from server.storage.backups.manifest import Manifest, sha256_of
from server.storage.backups.placing import must_be_free, put, workplace
from server.storage.database import reading_engine

ENDS = {"sqlite": ".sqlite.gz", "postgresql": ".pgdump"}
"""How the names of backups end, by what kind of database they are of."""


def kind_of(url: str) -> str:
    """“sqlite” or “postgresql”. Raises Hindrance for what can have no backup."""
    try:
        known = make_url(url)
    except ArgumentError as error:
        raise Hindrance("say sqlite:///FILE or postgresql://USER@HOST/NAME") from error
    kind = known.get_backend_name()
    if kind not in ENDS or (kind == "sqlite" and known.database in (None, "", ":memory:")):
        raise Hindrance("only an SQLite file and a PostgreSQL database can have backups")
    return kind


def name_at(now: datetime, url: str) -> str:
    """The name of a backup that is made now (UTC): names stand in the order of time."""
    return f"lotse-{now:%Y-%m-%dT%H%M%SZ}{ENDS[kind_of(url)]}"


def make(url: str, place: Path, *, now: datetime, tell: Tell) -> Manifest:
    """Makes a backup at `place`, with its manifest beside it. Raises Hindrance or OSError, and then leaves nothing."""
    kind = kind_of(url)
    must_be_free(place)
    with workplace(place) as folder:
        ready = folder / "backup"
        held = _of_sqlite(url, ready, tell) if kind == "sqlite" else _of_postgresql(url, ready)
        manifest = Manifest(kind=kind, made_at=now, sha256=sha256_of(ready), contents=held)
        put(ready, place, manifest)
    return manifest


def _of_sqlite(url: str, ready: Path, tell: Tell) -> Contents:
    made = ready.with_name("copy.sqlite")
    hall = Path(str(make_url(url).database))
    sqlite_file.copy(hall, made, tell)
    sqlite_file.must_be_sound(made, hall)
    sqlite_file.pack(made, ready)
    return contents_of_file(made)


def _of_postgresql(url: str, ready: Path) -> Contents:
    engine = reading_engine(url)
    try:
        with engine.begin() as connection:
            held = contents(connection)
            # The same moment is counted and dumped.
            snapshot = str(connection.scalar(text("SELECT pg_export_snapshot()")))
            postgresql_programs.dump(url, ready, snapshot=snapshot)
    except DBAPIError as error:
        raise Hindrance(str(error.orig).strip().splitlines()[0]) from error
    finally:
        engine.dispose()
    return held
