"""An advisor calls the same person again."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import legs


def recall(hall: Hall, *, seat: str, advisor: str, leg: int) -> Sequence[Event]:
    """Calls the leg at this desk once more. Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE, STATE_WRONG."""
    again = hall.leg_at(hall.seat(seat, advisor), leg).recalled(at=hall.now)
    legs.save(hall.records, again)
    return [hall.leg_event(Kind.TICKET_RECALLED, again)]
