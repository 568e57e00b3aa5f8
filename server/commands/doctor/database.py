"""Whether the database is there, whole, of the right version, and how quickly its disk keeps what is written."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.storage.prepare import NEWEST
from server.storage.records import Storage
from server.storage.soundness import damage

SLOW, VERY_SLOW = 0.05, 0.5
"""Seconds until the disk says that it has kept a page; a good one takes a hundredth of the first."""
WRITTEN = b"\0" * 4096
TIMES = 7


def judged_version(version: str) -> Finding:
    """What the version of the tables means to this release."""
    if not version:
        return look("there are no tables yet", "lotse setup makes them, and invites the first operator")
    if version > NEWEST:
        return wrong(
            f"its tables are of version {version}, this release knows up to {NEWEST}", "install the newer release"
        )
    if version < NEWEST:
        return look(
            f"its tables are of version {version}, this release wants {NEWEST}",
            "make a backup; the next start brings them up to date",
        )
    return ok(f"can be reached; tables of version {version}")


def is_whole(storage: Storage) -> Iterator[Finding]:
    """The pages of SQLite, read once."""
    found = damage(storage)
    if found:
        yield wrong(
            f"the file is damaged: {'; '.join(found)}",
            "stop the server, keep a copy of the file, go back to the newest backup; look at the disk",
        )
    else:
        yield ok("a quick check of every page found nothing")


def keeps_quickly(file: Path | None) -> Iterator[Finding]:
    """How long the disk takes until a page is safe, measured beside the SQLite file; PostgreSQL has its own disk."""
    if file is not None and file.exists():
        yield judged_seconds(_seconds_to_keep(file.parent))


def judged_seconds(seconds: float) -> Finding:
    """Every ticket waits for the disk once."""
    said = f"the disk keeps a page in {1000 * seconds:.1f} ms"
    if seconds > VERY_SLOW:
        return wrong(
            said, "tickets and calls wait for it: move the database to another disk (SSD, not a network share)"
        )
    if seconds > SLOW:
        return look(said, "a crowd will feel it: an SSD keeps a page in 1 to 5 ms")
    return ok(said)


def _seconds_to_keep(folder: Path) -> float:
    with tempfile.TemporaryFile(dir=folder) as file:
        return median(_once(file.fileno()) for _ in range(TIMES))


def _once(file: int) -> float:
    began = perf_counter()
    os.write(file, WRITTEN)
    os.fsync(file)
    return perf_counter() - began
