"""A folder of what has been said before: made once, written whole, the oldest thrown out when it grows too large."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock

import structlog

LARGEST = 200 * 1024 * 1024
"""Bytes of the whole folder."""

ENDING = ".sound"
"""WAV or Opus: players tell by what is inside."""

LOCKS = 64
"""Sentences that can be made at once; two that share a lock only wait for each other."""

_log = structlog.get_logger()


class Cache:
    """Keeps sounds in `folder`, made when the first is kept. One that cannot be written to only costs time.

    `found` and `made` count what was kept already and what was not.
    """

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self._folder = folder
        self._largest = largest
        self._locks = [Lock() for _ in range(LOCKS)]
        self.found = 0
        self.made = 0

    def get(self, *named: str, make: Callable[[], bytes]) -> bytes:
        """What is kept under these words, else what `make` gives; those who ask at once wait for the first."""
        name = hashlib.sha256("\0".join(named).encode()).hexdigest()
        with self._locks[int(name[:8], 16) % LOCKS]:
            kept = self._read(name)
            if kept is not None:
                self.found += 1
                return kept
            self.made += 1
            new = make()
            self._keep(name, new)
            return new

    def _read(self, name: str) -> bytes | None:
        file = self._file(name)
        try:
            sound = file.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(file)  # what is heard often stays
        return sound

    def _keep(self, name: str, sound: bytes) -> None:
        unfinished = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as part:
                unfinished = Path(part.name)
                part.write(sound)
            unfinished.replace(self._file(name))
            self._make_room()
        except OSError as error:
            if unfinished is not None:
                unfinished.unlink(missing_ok=True)
            _log.warning("what was said cannot be kept", why=str(error))

    def _make_room(self) -> None:
        found = [(file, file.stat()) for file in self._folder.glob(f"*{ENDING}")]
        left = sum(about.st_size for _, about in found)
        for file, about in sorted(found, key=lambda one: one[1].st_mtime):
            if left <= self._largest:
                return
            file.unlink(missing_ok=True)
            left -= about.st_size

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}{ENDING}"
