"""The clock of the servers' machine, which can jump.

Each server of the hall runs through this module: what it takes for the time is the real time and what a file says.
"""

import os
import runpy
import sys
import time
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import server.clock

VARIABLE = "CRASH_CLOCK"


class Clockwork:
    """`environment` belongs to every process that is to see this clock."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        self.jump(0)
        self.environment = {VARIABLE: str(self._file)}

    def jump(self, seconds: int) -> None:
        """Goes wrong by so many seconds, at once; 0 is right."""
        new = self._file.with_suffix(".new")
        new.write_text(str(seconds))
        new.replace(self._file)


def _wrong_by() -> int:
    return int(Path(os.environ[VARIABLE]).read_text())


class _Wrong:
    """Stands where the server's clock reads the time."""

    @staticmethod
    def now(zone: tzinfo) -> datetime:
        """The time that the machine believes it is."""
        return datetime.now(zone) + timedelta(seconds=_wrong_by())


def _serve() -> None:
    right = time.time
    time.time = lambda: right() + _wrong_by()
    vars(server.clock)["datetime"] = _Wrong  # the one place from which a server takes the time
    sys.argv[0] = "server.commands"
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _serve()
