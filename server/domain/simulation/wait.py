"""A wait as the runs of a forecast say it, and how it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from server.domain.routing.estimate import STEP, Range
from server.domain.routing.outlook import Today
from server.domain.simulation.levels import Levels

PERHAPS, PROBABLY = 0.1, 0.5
"""From these chances of not being called on, "perhaps not today" and "probably not today" are said."""


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Minutes from the moment of the forecast. `ends` are low, middle and high of those runs in which the call comes.

    `never` is the share of runs in which nobody calls them today; `nobody` says that nobody who could comes at all.
    `not_before` stands where even the low end lies behind a time in which nobody who can help is here: its end.
    """

    ends: tuple[float, float, float] | None
    never: float
    not_before: float | None = None
    nobody: bool = False

    @property
    def today(self) -> Today:
        """In the words people are told."""
        if self.nobody:
            return Today.NO
        if self.never >= PROBABLY:
            return Today.PROBABLY_NOT
        return Today.PERHAPS_NOT if self.never >= PERHAPS else Today.YES

    @property
    def percent(self) -> int:
        """The chance of not being called today, as it is kept."""
        return round(100 * self.never)

    def shown(self, *, gone: float = 0.0) -> Range | None:
        """The range when so many minutes have gone since the forecast, rounded outward.

        None for whom nobody will probably call today: a number would sound as if it came true.
        """
        if self.ends is None or self.never >= PROBABLY:
            return None
        low = int(max(0.0, self.ends[0] - gone) // STEP) * STEP
        return Range(low=low, high=max(low + STEP, ceil((self.ends[2] - gone) / STEP) * STEP))


def wait_of(called: Sequence[float], runs: int, levels: Levels, begins: Sequence[float]) -> Wait:
    """The wait of somebody who is called at these minutes, one for each run in which they are.

    `begins` are the minutes at which somebody who can help comes back after nobody was here, earliest first.
    """
    if not called:
        return Wait(ends=None, never=1.0)
    in_order = sorted(called)
    low, middle, high = (_at(in_order, level) for level in (levels.low, 0.5, levels.high))
    before = [begin for begin in begins if begin <= low]
    return Wait(ends=(low, middle, high), never=1 - len(called) / runs, not_before=before[-1] if before else None)


def _at(in_order: Sequence[float], level: float) -> float:
    """The value below which that share of them lies."""
    place = level * (len(in_order) - 1)
    below = int(place)
    above = min(below + 1, len(in_order) - 1)
    return in_order[below] + (place - below) * (in_order[above] - in_order[below])
