"""An advisor sends somebody on to a place outside the hall, with a slip."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.actions.sending_on import hand_slip
from server.domain.visits.event import Event


def give_slip(hall: Hall, *, seat: str, advisor: str, leg: int, place: str) -> Sequence[Event]:
    """Prints a slip to `place` for the person at this desk; as many as are needed.

    Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE, TICKET_UNKNOWN, PLACE_UNKNOWN.
    """
    here = hall.leg_at(hall.seat(seat, advisor), leg)
    return [hand_slip(hall, here, place, advisor=advisor)]
