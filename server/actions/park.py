"""An advisor sets somebody aside, who fills in a form meanwhile."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import legs


def park(hall: Hall, *, seat: str, advisor: str, leg: int) -> Sequence[Event]:
    """The desk is free again, and the place in line is kept. Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE."""
    held = hall.seat(seat, advisor)
    aside = hall.leg_at(held, leg).parked()
    legs.save(hall.records, aside)
    return [hall.leg_event(Kind.TICKET_PARKED, aside, desk=held.desk)]
