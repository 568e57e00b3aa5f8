"""The expected wait, always a range: a plain model of the profile's durations and of who is at a desk now."""

from dataclasses import dataclass
from math import ceil, sqrt

VARIATION = 0.6
"""Standard deviation of a talk over its mean; talks in such halls lie between 0.4 and 0.8."""

EIGHTY_PERCENT = 1.2816
"""Standard normal quantile: 80 % of the waits should lie between the two ends."""

UNSURE = 0.25
"""How far the profile's durations may be off; widens the range by that share of its mean."""

STEP = 5
"""Ranges are rounded outward to so many minutes."""


@dataclass(frozen=True, kw_only=True)
class Range:
    """A wait from – to, in minutes, multiples of five; `low` may be 0."""

    low: int
    high: int


def expected_wait(people: int, *, talk: float, advisors: int, idle: int) -> Range | None:
    """The wait of somebody with `people` ahead, talks of `talk` minutes, `advisors` who can help and `idle` free ones.

    With c busy desks people leave like one stream with c times the speed, and n people ahead wait for n + 1
    departures (the queue-length estimator; Ibrahim and Whitt 2009). None when nobody can help.
    """
    if advisors == 0:
        return None
    if people < idle:
        return Range(low=0, high=STEP)
    departures = people + 1 - idle
    mean = talk * departures / advisors
    half = EIGHTY_PERCENT * talk * VARIATION * sqrt(departures) / advisors + UNSURE * mean
    low = int(max(0.0, mean - half) // STEP) * STEP
    return Range(low=low, high=max(low + STEP, ceil((mean + half) / STEP) * STEP))
