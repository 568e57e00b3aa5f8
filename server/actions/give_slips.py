"""An advisor sends somebody on to several places outside the hall: the slips were collected and come together."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.actions.sending_on import hand_slip
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event

MOST = 9
"""More places at once are no help to anybody."""


def give_slips(hall: Hall, *, seat: str, advisor: str, leg: int, places: Sequence[str]) -> Sequence[Event]:
    """Prints one slip for each of the places, in that order, or none at all.

    Refuses with BAD_REQUEST when there is no place or there are too many, and as `give_slip` does.
    """
    wanted = tuple(dict.fromkeys(places))
    if not 0 < len(wanted) <= MOST:
        raise Refusal(Code.BAD_REQUEST, field="places", expected=f"1 to {MOST}")
    here = hall.leg_at(hall.seat(seat, advisor), leg)
    return [hand_slip(hall, here, place, advisor=advisor) for place in wanted]
