"""Folders that somebody works in, and what those who were killed have left of theirs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

BEGINS = ".lotse-"
"""How the names of these folders begin."""


@contextmanager
def work_folder(place: Path) -> Iterator[Path]:
    """A new folder in `place`, readable for its owner alone; it is gone after the block, like those left before."""
    with _held(place, LOCK_EX):  # between making a folder and holding it nobody may take it for one that was left
        _sweep(place)
        folder = Path(mkdtemp(prefix=BEGINS, dir=place))
        held = os.open(folder, os.O_RDONLY)
        _lock(held, LOCK_EX)
    try:
        yield folder
    finally:
        rmtree(folder)
        os.close(held)


def _sweep(place: Path) -> None:
    for left in place.glob(f"{BEGINS}*"):
        # One that somebody still works in is held, by a process that lives.
        with suppress(OSError), _held(left, LOCK_EX | LOCK_NB) as is_ours:
            if is_ours:
                rmtree(left)


@contextmanager
def _held(folder: Path, how: int) -> Iterator[bool]:
    known = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        yield _lock(known, how)
    finally:
        os.close(known)


def _lock(known: int, how: int) -> bool:
    """Whether it is held now. Some disks of other machines hold no folders: there nothing is swept."""
    try:
        flock(known, how)
    except OSError:
        return False
    return True
