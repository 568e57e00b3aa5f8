"""The one clock of the process: real time, or a demo's time that starts where it is told and runs on."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the moment now, aware, in UTC."""


def real_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def clock_from(start: datetime | None) -> Clock:
    """A clock that showed `start` (aware) when it was made and runs at real speed; the real clock without one."""
    if start is None:
        return real_clock
    offset = start.astimezone(UTC) - real_clock()
    return lambda: real_clock() + offset
