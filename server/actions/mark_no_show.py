"""The person called did not come."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.event import Event, Kind
from server.storage import legs


def mark_no_show(hall: Hall, *, seat: str, advisor: str, leg: int) -> Sequence[Event]:
    """The called leg becomes a no-show. Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE, STATE_WRONG."""
    missed = hall.leg_at(hall.seat(seat, advisor), leg).not_shown(at=hall.now)
    legs.save(hall.records, missed)
    return [hall.leg_event(Kind.TICKET_NOT_SHOWN, missed)]
