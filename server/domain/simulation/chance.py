"""Chance, as the domain takes it: handed in, so that the same chance makes the same forecast, the same day."""

from typing import Protocol


class Chance(Protocol):
    """What a generator of random numbers can do; `random.Random` is one."""

    def random(self) -> float:
        """The next number, in [0, 1)."""
