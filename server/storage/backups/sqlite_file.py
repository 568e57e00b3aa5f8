"""SQLite files: a copy of one moment while others write; whether a file is sound, and who else has it open."""

import gzip
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from server.storage.backups.hindrance import Hindrance, Tell

PAGES = 2048
"""So many pages (of 4 KiB) are copied between two words about how far it is."""

BESIDE = ("", "-wal", "-shm", "-journal")
"""The ends of the names under which SQLite keeps one database."""

_OPEN = "the hall is open: end the server first, and every other program that has the database open"


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """What SQLite complains of, as a Hindrance."""
    try:
        yield
    except sqlite3.Error as error:
        raise Hindrance(f"{file}: {error}") from error


def copy(source: Path, target: Path, tell: Tell) -> None:
    """Copies what was committed at one moment; the hall goes on meanwhile."""
    if not source.is_file():
        raise Hindrance(f"there is no database {source}")
    with explained(source), closing(opened(source)) as hall, closing(sqlite3.connect(target)) as made:
        # A reader holds its moment: without it the copy would begin anew with every ticket that is taken.
        hall.execute("BEGIN")
        hall.execute("SELECT count(*) FROM sqlite_master").fetchone()
        hall.backup(made, pages=PAGES, progress=lambda _, left, all_: tell("pages copied", all_ - left, all_))
        made.execute("PRAGMA journal_mode=DELETE")


def opened(file: Path) -> sqlite3.Connection:
    """A connection to a file that is there; it never makes one."""
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=20)


def must_be_sound(file: Path, called: Path) -> None:
    """Raises Hindrance, which names it as it is `called`, unless every page, index and reference is as it should be."""
    with explained(called), closing(sqlite3.connect(file)) as database:
        (said,) = database.execute("PRAGMA integrity_check(1)").fetchone()
        stray = database.execute("PRAGMA foreign_key_check").fetchone()
    if said != "ok":
        raise Hindrance(f"{called} is damaged: {said}")
    if stray is not None:
        raise Hindrance(f"{called} is damaged: a row of {stray[0]} belongs to a row of {stray[2]} that is not there")


@contextmanager
def alone(file: Path) -> Iterator[sqlite3.Connection]:
    """A file, made if there is none, that nobody else has open or can open: whoever comes waits until the block ends.

    The process may not open the file in another way meanwhile: closing that would end the lock.
    """
    file.touch(mode=0o600)
    with closing(opened(file)) as database:
        database.execute("PRAGMA locking_mode=EXCLUSIVE")  # no lock is given back before the end
        must_be_alone(database)
        try:
            database.execute("BEGIN EXCLUSIVE").execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise Hindrance(_OPEN) from error
        yield database


def fill(database: sqlite3.Connection, ready: Path) -> None:
    """Puts all of a finished file in the place of what a database holds, or nothing of it."""
    with closing(sqlite3.connect(ready)) as source:
        source.execute("PRAGMA journal_mode=DELETE")
        source.backup(database)


def must_be_alone(database: Any) -> None:
    """Raises Hindrance when any other connection is open. Afterwards all of the database is in its one file."""
    database.execute("PRAGMA busy_timeout=500")
    try:
        # Only the one who has it alone can end writing ahead: every running server holds the file, idle or not.
        (mode,) = database.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        raise Hindrance(_OPEN) from error
    if mode != "delete":
        raise Hindrance(_OPEN)


def pack(file: Path, into: Path) -> None:
    """Packs a file, and reads it back to be sure. Raises Hindrance when the disk gives back something else."""
    with file.open("rb") as plain, gzip.open(into, "wb", compresslevel=4) as packed:
        shutil.copyfileobj(plain, packed, 1 << 20)
    with file.open("rb") as plain, gzip.open(into, "rb") as packed:
        while piece := plain.read(1 << 20):
            if packed.read(len(piece)) != piece:
                raise Hindrance(f"{into.name} cannot be read back as it was written")


def unpack(backup: Path, into: Path) -> None:
    """Unpacks a backup into a new file. Raises Hindrance when it is damaged."""
    try:
        with gzip.open(backup, "rb") as packed, into.open("xb") as plain:
            shutil.copyfileobj(packed, plain, 1 << 20)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise Hindrance(f"{backup} is damaged: {error}") from error
