"""Somebody who did not come when called is here after all."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import legs


def reinstate(hall: Hall, *, seat: str, advisor: str, leg: int) -> Sequence[Event]:
    """The no-show waits again, at the old place in line. Refuses with DESK_NOT_YOURS, TICKET_UNKNOWN, STATE_WRONG."""
    held = hall.seat(seat, advisor)
    back = hall.leg_in_line(leg, seat=seat, advisor=advisor).reinstated()
    legs.save(hall.records, back)
    return [hall.leg_event(Kind.TICKET_REINSTATED, back, desk=held.desk, advisor=advisor)]
