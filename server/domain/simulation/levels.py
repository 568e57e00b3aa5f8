"""Where among the runs the ends of a range are read, so that what is shown holds eight times in ten."""

from dataclasses import dataclass

STEP = 0.01
"""So far one call moves a level: a hundred calls correct what a season has changed."""

BELOW, UP_TO = 0.1, 0.9
"""So many of the real waits should lie below the low end, and up to the high end."""

LOWEST, HIGHEST = (0.02, 0.3), (0.7, 0.98)
"""The levels stay between these: a bad day must not teach that nothing can be said."""


@dataclass(frozen=True, kw_only=True)
class Levels:
    """Shares of the runs, in [0, 1]."""

    low: float = BELOW
    high: float = UP_TO

    def after(self, waited: float, *, low: float, high: float) -> "Levels":
        """The levels after somebody was called who waited so many minutes and had been shown that range.

        No-shows count too: theirs are the long waits.
        """
        return Levels(
            low=_within(LOWEST, self.low + STEP * (BELOW - (waited < low))),
            high=_within(HIGHEST, self.high + STEP * (UP_TO - (waited <= high))),
        )


def _within(bounds: tuple[float, float], level: float) -> float:
    return min(max(level, bounds[0]), bounds[1])
