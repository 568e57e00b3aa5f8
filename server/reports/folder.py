"""A folder into which files are put once: whole or not at all, and never over one that is there."""

import os
from dataclasses import dataclass
from pathlib import Path

LIST = ".written"
"""The names of everything that was put there, so that what somebody takes away does not come again."""


@dataclass(frozen=True, kw_only=True)
class Folder:
    """The part of a folder that belongs to one hall. Everything raises OSError when it cannot be read or written."""

    above: Path
    name: str

    @property
    def _place(self) -> Path:
        return self.above / self.name

    def had(self) -> frozenset[str]:
        """The names of everything that is or was there."""
        if not self.above.is_dir():
            raise FileNotFoundError(f"there is no folder {self.above}")
        if not self._place.is_dir():
            return frozenset()
        listed = self._place / LIST
        put = listed.read_text().splitlines() if listed.exists() else []
        return frozenset(put) | {file.name for file in self._place.iterdir()}

    def put(self, name: str, content: bytes) -> None:
        """Puts a file there; one of that name that is there already stays as it is."""
        self._place.mkdir(exist_ok=True)
        file = self._place / name
        if not file.exists():
            self._write(file, content)
        with (self._place / LIST).open("a") as listed:
            listed.write(f"{name}\n")

    def _write(self, file: Path, content: bytes) -> None:
        """Under another name first, so that nobody finds half a file."""
        unfinished = file.with_name(f".{file.name}.unfinished")
        try:
            with unfinished.open("wb") as opened:
                opened.write(content)
                opened.flush()
                os.fsync(opened.fileno())
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
