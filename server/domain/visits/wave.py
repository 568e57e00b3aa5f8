"""Which numbers the next wave holds: from one to another, without a number that was in a wave already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LARGEST = 100
SHOWN_FOR = timedelta(minutes=5)
"""How long the wall shows a wave that is not called again."""


@dataclass(frozen=True, kw_only=True)
class Wave:
    """The numbers `first` to `last` of a day, called together so many times; the last time at `called_at` (UTC)."""

    id: int
    first: int
    last: int
    calls: int
    called_at: datetime

    def is_shown(self, now: datetime) -> bool:
        """Whether people may still be on their way."""
        return now - self.called_at < SHOWN_FOR


def wave_with(count: int, waves: Sequence[Wave], *, since: datetime) -> Wave | None:
    """The newest wave that holds the number and was called after it began to wait `since`, or None."""
    holding = (wave for wave in waves if wave.first <= count <= wave.last and wave.called_at >= since)
    return max(holding, key=lambda wave: wave.called_at, default=None)


def next_wave(waiting: Sequence[int], waves: Sequence[Wave], *, size: int) -> tuple[int, int] | None:
    """The first and the last of the next `size` waiting numbers, or None when every one of them has been in a wave.

    A small number that came late is a wave of its own: numbers between must not be called twice.
    """
    left = [count for count in sorted(waiting) if not any(wave.first <= count <= wave.last for wave in waves)]
    if not left:
        return None
    barrier = min((wave.first for wave in waves if wave.first > left[0]), default=None)
    together = [count for count in left if barrier is None or count < barrier][:size]
    return together[0], together[-1]
