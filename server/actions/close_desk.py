"""An advisor leaves the desk."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import legs, seats


def close_desk(hall: Hall, *, seat: str, advisor: str) -> Sequence[Event]:
    """Closes the desk. Refuses with DESK_NOT_YOURS, and DESK_BUSY while somebody is there."""
    held = hall.seat(seat, advisor)
    if legs.at_desk(hall.records, held.desk) is not None:
        raise Refusal(Code.DESK_BUSY)
    seats.leave(hall.records, held.desk)
    return [Event(kind=Kind.DESK_CLOSED, desk=held.desk, advisor=advisor)]
