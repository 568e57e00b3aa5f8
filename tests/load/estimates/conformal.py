"""Ranges for who says one number, or ends that are off: made as wide as the days before the test say they must be."""

from collections.abc import Mapping
from math import ceil, floor, inf
from statistics import fmean

from tests.load.estimates.scored import Answer, Fact, Key

STEP = 5
AIM = 0.8
SHARES = [each / 200 for each in range(2, 80)]


def outward(low: float, high: float) -> tuple[float, float]:
    """As a range is shown: to five minutes, never empty."""
    shown = max(0, floor(low / STEP) * STEP)
    return shown, max(shown + STEP, ceil(high / STEP) * STEP)


def around(
    calibrating: Mapping[Key, float], facts: Mapping[Key, Fact], told: Mapping[Key, float]
) -> Mapping[Key, Answer]:
    """Ranges around numbers: their errors on the calibrating days, at those shares with which 80 % hold as shown."""
    known = [(middle, facts[key].waited) for key, middle in calibrating.items() if facts[key].waited < inf]
    errors = sorted(waited - middle for middle, waited in known)

    def ends(middle: float, share: float) -> tuple[float, float]:
        return outward(middle + _at(errors, share), middle + _at(errors, 1 - share))

    def misses(share: float) -> float:
        return abs(
            AIM - fmean(low <= waited <= high for middle, waited in known for low, high in [ends(middle, share)])
        )

    best = min(SHARES, key=misses)
    return {key: Answer(middle, *ends(middle, best)) for key, middle in told.items()}


def widened(
    calibrating: Mapping[Key, tuple[float, float, float]], facts: Mapping[Key, Fact],
    told: Mapping[Key, tuple[float, float, float]],
) -> Mapping[Key, Answer]:  # fmt: skip
    """Ranges from ends (low, middle, high) that are moved out, or in, by as many minutes as 80 % need."""
    known = [(ends, facts[key].waited) for key, ends in calibrating.items() if facts[key].waited < inf]

    def misses(by: float) -> float:
        shown = (outward(low - by, high + by) for (low, _, high), _ in known)
        return abs(AIM - fmean(low <= waited <= high for (low, high), (_, waited) in zip(shown, known, strict=True)))

    best = min((each / 2 for each in range(-20, 60)), key=misses)
    return {key: Answer(middle, *outward(low - best, high + best)) for key, (low, middle, high) in told.items()}


def _at(in_order: list[float], share: float) -> float:
    return in_order[min(len(in_order) - 1, int(share * len(in_order)))]
