"""The plot of the picture of a city: how large it is, and where on it so many halls and so much of a part are."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

WIDTH, TOP, HIGH, FOOT = 720, 64, 360, 48
"""Broad, so that letters of 13 are still 14 pixels high where the picture is 800 wide."""

PERCENTS = (1, 10, 100, 1000, 10_000)
"""Numbers at the left, each ten times the one before; below and above them nothing is drawn."""


@dataclass(frozen=True, kw_only=True)
class Plot:
    """Both axes go by logarithms, so that ten times as much is equally far everywhere."""

    halls: Sequence[int]
    left: float
    right: float

    def x(self, halls: float) -> float:
        """From the left."""
        first, last = log10(self.halls[0]), log10(self.halls[-1])
        return self.left + (self.right - self.left) * (log10(halls) - first) / (last - first)

    def y(self, share: float) -> float:
        """From above; 1 is all that a part can carry."""
        first, last = log10(PERCENTS[0]), log10(PERCENTS[-1])
        percent = min(max(100 * share, PERCENTS[0]), PERCENTS[-1])
        return TOP + HIGH * (1 - (log10(percent) - first) / (last - first))
