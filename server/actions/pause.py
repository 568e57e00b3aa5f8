"""An advisor is away for a while."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.seat_rules import PauseReason
from server.domain.visits.event import Event, Fact, Kind
from server.storage import legs, promises, seats


def pause(hall: Hall, *, seat: str, advisor: str, reason: str, anyway: bool = False) -> Sequence[Event]:
    """Nobody is called to this desk until it is resumed.

    Refuses with PAUSE_UNKNOWN, DESK_NOT_YOURS, DESK_BUSY, and with PAUSE_TOO_EARLY when somebody who has been promised
    a talk today would lose it; whoever goes `anyway` does so against promises, as the event says.
    """
    if reason not in set(PauseReason):
        raise Refusal(Code.PAUSE_UNKNOWN, reason=reason)
    held = hall.seat(seat, advisor)
    if legs.at_desk(hall.records, held.desk) is not None:
        raise Refusal(Code.DESK_BUSY)
    minutes = promises.pause_in(hall.records, hall.site, hall.now, advisor=advisor)
    if minutes and not anyway:
        raise Refusal(Code.PAUSE_TOO_EARLY, minutes=minutes)
    seats.pause(hall.records, held.desk, reason=reason, at=hall.now)
    facts: dict[str, Fact] = {"reason": reason, "against_promises": minutes > 0}
    return [Event(kind=Kind.DESK_PAUSED, desk=held.desk, advisor=advisor, facts=facts)]
