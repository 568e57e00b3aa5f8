"""A disk of its own that can be full: a small tmpfs where we may mount one, else a limit on how long files may be."""

import resource
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

SIZE = 128 * 1024 * 1024
ROOM_LEFT = 4096
PIECE = bytes(65536)


class Disk:
    """A context manager around a folder. `is_mounted` says which of the two it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_mounted = False
        self._filler = folder / "filler"

    def __enter__(self) -> Self:
        self.folder.mkdir()
        mounting = ["/usr/bin/mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=700", "tmpfs", str(self.folder)]
        with suppress(OSError):
            self.is_mounted = subprocess.run(mounting, check=False, capture_output=True).returncode == 0
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.is_mounted:
            subprocess.run(["/usr/bin/umount", "--lazy", str(self.folder)], check=False)

    def fill(self, writers: Iterable[int]) -> None:
        """Leaves no room for anything; `writers` are the processes that write there."""
        if not self.is_mounted:
            _limit(writers, ROOM_LEFT)
            return
        # The servers write meanwhile, so how much room there is shows only when there is none.
        with self._filler.open("wb", buffering=0) as filler, suppress(OSError):
            while filler.write(PIECE):
                pass

    def free(self, writers: Iterable[int]) -> None:
        """There is room again."""
        if self.is_mounted:
            self._filler.unlink(missing_ok=True)
        else:
            _limit(writers, resource.RLIM_INFINITY)


def _limit(writers: Iterable[int], longest: int) -> None:
    for pid in writers:
        with suppress(ProcessLookupError):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (longest, resource.RLIM_INFINITY))
