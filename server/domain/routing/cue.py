"""The cue of somebody who waits: come back soon, come with the wave, come to the desk. Each is given once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from server.domain.routing.outlook import Outlook
from server.domain.routing.promise import NOT_TODAY
from server.domain.routing.soon import comes_soon
from server.domain.visits.leg import Leg, State
from server.domain.visits.wave import Wave


class CueKind(StrEnum):
    """What a phone may have to say."""

    SOON = "soon"
    WAVE = "wave"
    CALLED = "called"


@dataclass(frozen=True, kw_only=True)
class Cue:
    """`calls` says how often the number or its wave was called, `at` when last (UTC); "soon" has neither."""

    leg: int
    kind: CueKind
    calls: int = 0
    at: datetime | None = None

    @property
    def key(self) -> str:
        """Tells this cue from every other one: "7 soon", or "7 called 2 1795424700" with the second of the call.

        The count alone would not do: a call that is taken back is not counted.
        """
        call = "" if self.at is None else f" {self.calls} {int(self.at.timestamp())}"
        return f"{self.leg} {self.kind.value}{call}"


def cue_of(leg: Leg, *, outlook: Outlook | None, wave: Wave | None, walk_minutes: int) -> Cue | None:
    """What the person of that leg should be told now, or None. `outlook` and `wave` count only while waiting."""
    if leg.state is State.CALLED:
        return Cue(leg=leg.id, kind=CueKind.CALLED, calls=leg.calls, at=leg.called_at)
    if leg.state is not State.WAITING:
        return None
    if wave is not None:
        return Cue(leg=leg.id, kind=CueKind.WAVE, calls=wave.calls, at=wave.called_at)
    if outlook is None or leg.promise == NOT_TODAY or not comes_soon(outlook, walk_minutes):
        return None
    return Cue(leg=leg.id, kind=CueKind.SOON)


def is_new(cue: Cue, told: str) -> bool:
    """Whether it was not told yet, when `told` is the key of the last one that was ("" for none).

    "Soon" is told once for a leg: after any other cue the person knows.
    """
    if cue.kind is CueKind.SOON:
        return not told.startswith(f"{cue.leg} ")
    return cue.key != told
