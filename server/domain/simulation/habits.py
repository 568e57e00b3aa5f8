"""What a hall is like: how long its talks are, who does not come when called, who comes on a day."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

from server.domain.simulation.usual_talk import USUAL_RATIOS
from server.domain.visits.need import Need

WAITED_STEP = 15
"""The no-show curve has one chance for each so many minutes of waiting."""

USUAL_NO_SHOW = (0.03, 0.04, 0.05, 0.07, 0.09, 0.11, 0.13, 0.15, 0.17)
"""Chances by time waited in a hall that has not been watched yet (assumed); the last holds for all longer waits."""

USUAL_INTERPRETED = 1.35
"""A talk with an interpreter takes so many times as long (assumed)."""


@dataclass(frozen=True, kw_only=True)
class Came:
    """Somebody who came on a past day: minutes after local midnight, what they needed, minutes of head start."""

    at: float
    need: Need
    head_start: int = 0


@dataclass(frozen=True, kw_only=True)
class PastDay:
    """Everybody who came on a day of the past, earliest first; Monday is weekday 0."""

    weekday: int
    came: tuple[Came, ...]


@dataclass(frozen=True, kw_only=True)
class Habits:
    """What is known or assumed of a hall.

    `minutes` is topic → mean talk in the visitor's own language, `ratios` the lengths of talks over their means
    (ascending, mean 1), `interpreted` the factor of an interpreter, `no_show` the chances by steps of waiting,
    `factors` advisor → how much longer than the mean (1 for who is not named), `way` the minutes from a call until the
    talk begins. `unsure` is the standard deviation of
    the logarithm of what all of that may be off by: large for a hall that has only its profile.
    """

    minutes: Mapping[str, float]
    ratios: Sequence[float] = USUAL_RATIOS
    interpreted: float = USUAL_INTERPRETED
    no_show: Sequence[float] = USUAL_NO_SHOW
    factors: Mapping[str, float] = field(default_factory=dict)
    way: float = 0.0
    days: Sequence[PastDay] = ()
    unsure: float = 0.25

    def no_show_after(self, waited: float) -> float:
        """The chance that somebody who has waited so many minutes does not come when called."""
        # Less than nothing is what somebody has waited who came before the clock was set back.
        return self.no_show[min(max(int(waited / WAITED_STEP), 0), len(self.no_show) - 1)]

    def ratio(self, chance: float) -> float:
        """The length of a talk over its mean, for a chance in [0, 1)."""
        return self.ratios[int(chance * len(self.ratios))]

    def ratio_beyond(self, gone: float, chance: float) -> float:
        """The same for a talk that has taken `gone` times its mean; beyond all that was seen, a quarter more."""
        known = bisect_left(self.ratios, gone)
        left = len(self.ratios) - known
        return self.ratios[known + int(chance * left)] if left else gone + 0.25

    def off_by(self, normal: float) -> float:
        """The factor by which all talks of one run are off, for a draw of the standard normal distribution."""
        return exp(self.unsure * normal - self.unsure * self.unsure / 2)
