"""The count of paper in the state folder; the agent counts on, and the command `roll` begins anew beside it."""

import fcntl
import json
import logging
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

from printer.kept import write_whole
from printer.roll import Roll
from printer.status import Status

_log = logging.getLogger(__name__)


class RollFile:
    """`roll.json`; `metres` of a new roll, 0 where nobody counts."""

    def __init__(self, folder: Path, *, metres: float) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file, self._lock = folder / "roll.json", folder / "roll.lock"
        self.new = Roll(length=round(metres * 1000))

    def now(self) -> Roll:
        """As it was counted last; a roll that nobody has counted is a new one."""
        try:
            kept = json.loads(self._file.read_text())
            return replace(self.new, printed=max(0, int(kept["printed"])), sensor=Status(kept["sensor"]))
        except FileNotFoundError:
            return self.new
        except (ValueError, OverflowError, TypeError, KeyError):
            _log.warning("the count of paper cannot be read; it begins anew")
            return self.new

    def change(self, change: Callable[[Roll], Roll]) -> Roll:
        """Counts on from what is on the disk now; gives what is there then. Raises OSError."""
        with self._lock.open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            before = self.now()
            after = change(before)
            if after != before:
                write_whole(self._file, json.dumps(asdict(replace(after, length=0))))
        return after
