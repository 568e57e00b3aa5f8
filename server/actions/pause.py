"""An advisor is away for a while."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.seat_rules import PauseReason
from server.domain.visits.event import Event, Kind
from server.storage import legs, seats


def pause(hall: Hall, *, seat: str, advisor: str, reason: str) -> Sequence[Event]:
    """Nobody is called to this desk until it is resumed. Refuses with PAUSE_UNKNOWN, DESK_NOT_YOURS, DESK_BUSY."""
    if reason not in set(PauseReason):
        raise Refusal(Code.PAUSE_UNKNOWN, reason=reason)
    held = hall.seat(seat, advisor)
    if legs.at_desk(hall.records, held.desk) is not None:
        raise Refusal(Code.DESK_BUSY)
    seats.pause(hall.records, held.desk, reason=reason, at=hall.now)
    return [Event(kind=Kind.DESK_PAUSED, desk=held.desk, advisor=advisor, facts={"reason": reason})]
