"""A visitor who stepped out is back."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import State
from server.storage import legs


def come_back(hall: Hall, *, leg: int) -> Sequence[Event]:
    """Waits again at the old place; does nothing when the time was up. Refuses with TICKET_UNKNOWN, STATE_WRONG."""
    away = hall.leg_in_line(leg, seat=None, advisor=None)
    if away.state is State.WAITING:
        return []
    back = away.came_back()
    legs.save(hall.records, back)
    return [hall.leg_event(Kind.TICKET_CAME_BACK, back, late=False)]
