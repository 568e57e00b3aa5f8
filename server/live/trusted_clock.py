"""Whether the clock may end a day: not while it has just leapt ahead of the time that has really passed.

A day that is over is cleared for good, and whoever waits on it is sent home; a clock that is wrong by a day for some
minutes, by a slip of a hand or of a time server, must not do that.
"""

import time as system
from collections.abc import Callable
from threading import Lock

import structlog

from server.clock import Clock

LEAP = 30 * 60.0
"""Seconds; what a clock is put right by in daily life is less."""

SETTLING = 10 * 60.0
"""Seconds after the start of a server in which its clock may be put right: a small machine may have none that runs on
while it is switched off, and asks the network when it is up."""

STAYS = 60 * 60.0
"""Seconds; a clock that stays where it has leapt to for so long was put right."""

log = structlog.get_logger()


def steady_seconds() -> float:
    """Seconds that really pass, whatever a clock says; also while the machine sleeps, where the system can tell."""
    kind = getattr(system, "CLOCK_BOOTTIME", system.CLOCK_MONOTONIC)
    return system.clock_gettime(kind)


class TrustedClock:
    """Holds a clock against the seconds that really pass. Threads may ask at the same time."""

    def __init__(self, time: Clock, *, steady: Callable[[], float] = steady_seconds) -> None:
        self._time = time
        self._steady = steady
        self._begun = steady()
        self._apart = self._apart_at(self._begun)
        self._leapt_at: float | None = None
        self._asking = Lock()

    @property
    def has_leapt(self) -> bool:
        """Whether it was somewhere else when it was last asked, and not for long enough to be trusted there."""
        return self._leapt_at is not None

    def is_trusted(self) -> bool:
        """Whether what cannot be undone may be done at this time. A clock that was set back ends nothing too early."""
        with self._asking:
            now = self._steady()
            apart = self._apart_at(now)
            leap = apart - self._apart
            if abs(leap) >= LEAP and not self._may_stay(now, leap):
                return leap < 0
            self._apart, self._leapt_at = apart, None
            return True

    def _may_stay(self, now: float, leap: float) -> bool:
        if now - self._begun < SETTLING:
            return True
        if self._leapt_at is None:
            self._leapt_at = now
            log.warning("clock_leapt", seconds=round(leap))
        return now - self._leapt_at >= STAYS

    def _apart_at(self, now: float) -> float:
        return self._time().timestamp() - now
