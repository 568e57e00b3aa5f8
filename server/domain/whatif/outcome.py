"""What came of tried days: how long people waited, who was not served, how advisors spent their time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil


class Measure(StrEnum):
    """What a day is measured by; `WAIT` is the mean of all who were called, the last two are sums over all advisors."""

    WAIT = "wait"
    UNSERVED = "unserved"
    NO_SHOWS = "no-shows"
    IDLE = "idle"
    OVERTIME = "overtime"


@dataclass(frozen=True, kw_only=True)
class Spread:
    """How figures are spread: their mean, and what 1, 5, 8, 9 of 10 and 19 of 20 of them do not exceed."""

    mean: float
    low: float
    middle: float
    eight: float
    high: float
    almost_all: float


@dataclass(frozen=True, kw_only=True)
class Group:
    """Some of the people: how many a day, how many of those nobody called and who did not come when called.

    `waits` in minutes from coming to the first call, of all who were called; None if nobody was.
    """

    people: float
    unserved: float
    no_shows: float
    waits: Spread | None


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Days of one kind. `measures` are spread over the days; what is hidden stands in neither of the groups."""

    everybody: Group
    topics: Mapping[str, Group]
    languages: Mapping[str, Group]
    measures: Mapping[Measure, Spread]


def spread(figures: Sequence[float]) -> Spread | None:
    """The spread of these figures, in any order; None for none."""
    if not figures:
        return None
    ordered = sorted(figures)

    def reached_by(share: float) -> float:
        return ordered[ceil(share * len(ordered)) - 1]

    return Spread(
        mean=sum(ordered) / len(ordered), low=reached_by(0.1), middle=reached_by(0.5), eight=reached_by(0.8),
        high=reached_by(0.9), almost_all=reached_by(0.95),
    )  # fmt: skip
