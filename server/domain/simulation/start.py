"""What a run begins with, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from server.domain.simulation.comer import Call, Comer


class Probe(NamedTuple):
    """Somebody who might come now: when would they be called? They take nobody's place and change nothing."""

    key: float
    group: int


class Talking(NamedTuple):
    """An advisor who is busy at the start: until when, and on which line (DIRECT or ANYHOW for none)."""

    ends: float
    line: int


@dataclass(frozen=True, kw_only=True)
class Start:
    """The hall at minute `at`: who is busy, who is away until when, who waits already.

    `comers` come later, earliest first; `probes` are ordered by key. All talks take `off_by` times as long as usual.
    """

    at: float = 0.0
    talking: Mapping[int, Talking] = field(default_factory=dict)
    away: Mapping[int, float] = field(default_factory=dict)
    waiting: Sequence[Comer] = ()
    comers: Sequence[Comer] = ()
    probes: Sequence[Probe] = ()
    off_by: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What came of it: every call in the order of calls, and for each probe the minute of its call, `inf` for never."""

    calls: Sequence[Call]
    probes: Sequence[float]
