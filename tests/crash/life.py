"""One part of a hall as a process that dies without a word and lives again."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.journeys.nursery import ROOT, Born, born

Process = Born | subprocess.Popen[bytes]
Birth = Callable[[list[str], dict[str, str], Path], Process]
"""Runs `python -m` with these arguments, in a group of its own; what it says goes to the file."""


def started(arguments: list[str], environment: dict[str, str], log: Path) -> Process:
    """A process from nothing, as on a machine: only so long does a start really take."""
    with log.open("ab") as said:
        return subprocess.Popen(
            [sys.executable, "-m", *arguments], cwd=ROOT, env=environment, stdout=said, stderr=said,
            start_new_session=True,
        )  # fmt: skip


forked: Birth = born
"""The same process, sooner."""


class Life:
    """`begin` starts the process, `is_ready` waits for it."""

    def __init__(self, begin: Callable[[], Process], is_ready: Callable[[], object] = lambda: None) -> None:
        self._begin, self._is_ready = begin, is_ready
        self._process: Process | None = None

    @property
    def is_alive(self) -> bool:
        """Whether it runs now."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        """Its id, and that of its group."""
        assert self._process is not None
        return self._process.pid

    def begin(self) -> None:
        """Lives, from now on or again."""
        if not self.is_alive:
            self._process = self._begin()
            self._is_ready()

    def die(self) -> None:
        """Is gone at once, with every process that it began: kill -9."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def end(self) -> None:
        """Ends as it is told to end, with a while to do so."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=8)
            self.die()
