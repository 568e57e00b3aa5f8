"""The person called came to the desk."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import legs


def start(hall: Hall, *, seat: str, advisor: str, leg: int) -> Sequence[Event]:
    """Service begins. Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE, STATE_WRONG."""
    started = hall.leg_at(hall.seat(seat, advisor), leg).started(at=hall.now)
    legs.save(hall.records, started)
    return [hall.leg_event(Kind.SERVICE_STARTED, started)]
