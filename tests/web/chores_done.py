"""Servers whose chores do not begin in the middle of a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from unittest.mock import patch

LONGEST = 60


class Rest(Event):
    """What a chore waits for between two times; `began` is set as soon as the first time is over."""

    def __init__(self) -> None:
        super().__init__()
        self.began = Event()

    def wait(self, timeout: float | None = None) -> bool:
        """Waits as every event does."""
        self.began.set()
        return super().wait(timeout)


@contextmanager
def chores_done() -> Iterator[None]:
    """Every chore of the servers that are made in the block has been done once when it ends; most then rest a minute.

    Each begins in a thread of its own. On a machine that is busy some begin only when people are already there, and
    write between two looks of a test.
    """
    rests: list[Rest] = []

    def rest() -> Rest:
        rests.append(Rest())
        return rests[-1]

    with patch("server.live.housekeeping.Bell", rest):
        yield
    assert rests, "no chore has been begun: what they wait for has another name"
    for each in rests:
        assert each.began.wait(LONGEST), "a chore does not end"
