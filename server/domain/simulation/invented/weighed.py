"""Drawing one of several things."""

from collections.abc import Mapping
from typing import TypeVar

Thing = TypeVar("Thing")


def weighed(weights: Mapping[Thing, float], chance: float) -> Thing:
    """One of the things, each as often as its weight says; there must be one."""
    left = chance * sum(weights.values())
    *others, last = weights
    for thing in others:
        left -= weights[thing]
        if left < 0:
            return thing
    return last
