"""What somebody who looks on is told: small numbers, and differences of the day's counts, would tell on persons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

FEWEST = 5
"""Fewer people than that are not counted out, and those of the day only in steps of so many."""

HELD_FOR = timedelta(minutes=10)
"""The counts of the day stand still for so long: whoever looks all the time does not see anybody come or go."""


@dataclass(frozen=True, kw_only=True)
class Band:
    """How many there are: from `low` to `high`, both possible."""

    low: int
    high: int


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """How many people wait and how long on average, in steps of five minutes; both None for fewer than FEWEST.

    They are counted out, because the host plans by it (scenario MTK-5); whoever stands in the hall could count too.
    """

    people: int | None
    minutes: int | None


def waiting_at(since: Sequence[datetime], now: datetime) -> Waiting:
    """What can be told at `now` of people who have waited since then."""
    if len(since) < FEWEST:
        return Waiting(people=None, minutes=None)
    minutes = sum((now - moment).total_seconds() for moment in since) / len(since) / 60
    return Waiting(people=len(since), minutes=round(minutes / FEWEST) * FEWEST)


def band(count: int) -> Band | None:
    """The step in which a count lies; None for fewer than FEWEST.

    Every band holds five counts, so two of them never differ by one number alone: of what came between two looks, or
    of what is left when a part is taken from the whole, nobody can say that it was one person.
    """
    if count < FEWEST:
        return None
    low = count - count % FEWEST
    return Band(low=low, high=low + FEWEST - 1)


def told_of(now: datetime) -> datetime:
    """The moment of which the counts of the day are told at `now`."""
    return now - (now - datetime.min.replace(tzinfo=now.tzinfo)) % HELD_FOR
