"""Somebody who was set aside is back in line."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import legs, seats


def unpark(hall: Hall, *, leg: int, seat: str | None = None, advisor: str | None = None) -> Sequence[Event]:
    """Waits again at the old place: because an advisor says so, or without a seat the visitor.

    Refuses with DESK_NOT_YOURS, TICKET_UNKNOWN, STATE_WRONG.
    """
    back = hall.leg_in_line(leg, seat=seat, advisor=advisor).unparked()
    held = seats.of_tab(hall.records, seat) if seat is not None else None
    legs.save(hall.records, back)
    return [hall.leg_event(Kind.TICKET_UNPARKED, back, desk=held.desk if held else None, advisor=advisor)]
