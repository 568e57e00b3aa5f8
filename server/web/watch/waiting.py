"""What a watcher is told of those who wait: small numbers would tell on persons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

FEWEST = 5
"""Fewer people than that are not counted out, and nothing is said about how long they have waited."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """How many people wait and how long on average, in minutes; both None for fewer than FEWEST."""

    people: int | None
    minutes: int | None


def waiting_at(since: Sequence[datetime], now: datetime) -> Waiting:
    """What can be told at `now` of people who have waited since then."""
    if len(since) < FEWEST:
        return Waiting(people=None, minutes=None)
    seconds = sum((now - moment).total_seconds() for moment in since)
    return Waiting(people=len(since), minutes=round(seconds / len(since) / 60))
