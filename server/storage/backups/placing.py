"""How files come under their names: whole from the first moment, for their owner's eyes, never over others."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.storage.backups.hindrance import Hindrance
from server.storage.backups.leftovers import work_folder
from server.storage.backups.manifest import Manifest, beside, written


@contextmanager
def workplace(place: Path) -> Iterator[Path]:
    """A folder on the same disk as `place`, which only its owner can read; it is gone after the block."""
    if not place.parent.is_dir():
        raise Hindrance(f"there is no folder {place.parent}")
    with work_folder(place.parent) as folder:
        yield folder


def must_be_free(place: Path) -> None:
    """Raises Hindrance when a backup would be written over something."""
    for taken in (place, beside(place)):
        if taken.exists():
            raise Hindrance(f"{taken} is there already; no backup is written over another file")


def put(ready: Path, place: Path, manifest: Manifest) -> None:
    """Gives a finished backup its name, with its manifest beside it. Raises Hindrance when the name is taken."""
    note = ready.with_name("manifest")
    note.write_text(written(manifest), encoding="utf-8")
    for file in (note, ready):
        kept_safe(file)
    must_be_free(place)
    # The manifest comes first: whoever makes it owns the name, and without the backup it is no backup.
    _claim(beside(place))
    try:
        note.replace(beside(place))
        ready.replace(place)
    except OSError:
        beside(place).unlink()
        raise
    sync_folder(place.parent)


def kept_safe(file: Path) -> None:
    """Makes a file its owner's alone, and has the disk keep it before anything names it."""
    file.chmod(0o600)
    with file.open("rb") as opened:
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Has the disk keep the names in a folder."""
    known = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(known)
    finally:
        os.close(known)


def _claim(name: Path) -> None:
    try:
        name.touch(mode=0o600, exist_ok=False)
    except FileExistsError as error:
        raise Hindrance(f"{name} is there already; no backup is written over another file") from error
