"""Something that happens on an invented day, before anybody has numbered tickets and legs."""

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple

from server.domain.visits.event import Fact, Kind


class Rank(IntEnum):
    """What comes first of what happens in the same second."""

    BEGINS, COMES, ENDS, CALLS, STARTS, LEAVES = range(6)


class Happening(NamedTuple):
    """`at` is in minutes after local midnight; `guest` and `leg` are places in the list of guests and their needs.

    `goes_on` says that the talk ends with the next leg.
    """

    at: float
    rank: Rank
    kind: Kind
    guest: int = -1
    leg: int = 0
    advisor: str | None = None
    desk: str | None = None
    topic: str | None = None
    device: str | None = None
    facts: Mapping[str, Fact] = {}
    goes_on: bool = False
