"""A backup becomes an SQLite file: unpacked and checked beside its place, then put into it at once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from server.storage.backups import sqlite_file
from server.storage.backups.contents import Contents, contents_of_file
from server.storage.backups.hindrance import Hindrance
from server.storage.backups.placing import kept_safe, sync_folder, workplace
from server.storage.database import writing_engine
from server.storage.prepare import prepare


def into_sqlite(place: Path, backup: Path, held: Contents, *, now: datetime, replace: bool) -> str | None:
    """Puts the backup into an empty database or a new one; with `replace` into any, of which a copy lies aside then.

    The file stays the same one: a server that starts meanwhile waits for it, and works on what came back.
    """
    aside = place.with_name(f"{place.name}.before-{now:%Y-%m-%dT%H%M%SZ}")
    with workplace(place.absolute()) as folder:
        ready = folder / "restored.sqlite"
        unpacked(backup, ready, held)
        if _is_damaged(place, replace=replace):
            _put_over(place, ready, aside)
        else:
            _put_into(place, ready, aside, replace=replace)
    sync_folder(place.absolute().parent)
    return str(aside) if aside.exists() else None


def _put_into(place: Path, ready: Path, aside: Path, *, replace: bool) -> None:
    if not place.exists():
        _move_logs(place, aside)
    with sqlite_file.explained(place), sqlite_file.alone(place) as hall:
        if _is_empty(hall):
            sqlite_file.fill(hall, ready)
        elif replace:
            with _kept(hall, ready.with_name("before.sqlite"), aside):
                sqlite_file.fill(hall, ready)
        else:
            raise Hindrance(f"{place} holds a hall already: --replace moves it aside first")


def unpacked(backup: Path, into: Path, held: Contents) -> None:
    """Unpacks a backup, checks that it is sound and holds what it held, and brings its tables up to date."""
    sqlite_file.unpack(backup, into)
    sqlite_file.must_be_sound(into, backup)
    if contents_of_file(into) != held:
        raise Hindrance(f"{backup} does not hold what it held when it was made")
    engine = writing_engine(f"sqlite:///{into}")
    prepare(engine)
    engine.dispose()


def _is_damaged(place: Path, *, replace: bool) -> bool:
    """Whether what is there is no database, which only `replace` may move aside."""
    if not place.exists():
        return False
    try:
        with closing(sqlite_file.opened(place)) as old:
            _is_empty(old)
    except sqlite3.OperationalError:
        return False  # it is in use, or out of reach: whoever takes it for themselves says so
    except sqlite3.DatabaseError as error:
        if not replace:
            raise Hindrance(f"{place} is there and is no sound database ({error}): --replace moves it aside") from error
        return True
    return False


def _put_over(place: Path, ready: Path, aside: Path) -> None:
    """Until the last moment what is damaged stays in its place too: whoever is killed leaves nothing that looks new."""
    kept_safe(ready)
    aside.hardlink_to(place)
    _move_logs(place, aside)
    ready.replace(place)


def _move_logs(place: Path, aside: Path) -> None:
    """Moves aside logs without their file: SQLite would write them into the restored hall."""
    for end in sqlite_file.BESIDE[1:]:
        log = place.with_name(place.name + end)
        if log.exists():
            log.rename(aside.with_name(aside.name + end))


@contextmanager
def _kept(hall: sqlite3.Connection, copy: Path, aside: Path) -> Iterator[None]:
    """Copies the hall aside; if the block fails the hall is as it was, and nothing lies aside."""
    with closing(sqlite3.connect(copy)) as kept:
        hall.backup(kept)
    kept_safe(copy)
    copy.rename(aside)
    try:
        yield
    except BaseException:
        aside.unlink()
        raise


def _is_empty(database: sqlite3.Connection) -> bool:
    named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> ?"
    tables = [name for (name,) in database.execute(named, ("alembic_version",))]
    # Names of tables, from the database itself.
    return not any(database.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() for name in tables)  # noqa: S608
