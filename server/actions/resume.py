"""An advisor is back from a pause."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import seats


def resume(hall: Hall, *, seat: str, advisor: str) -> Sequence[Event]:
    """The desk calls again. Does nothing when there was no pause. Refuses with DESK_NOT_YOURS."""
    held = hall.seat(seat, advisor)
    if held.pause is None:
        return []
    seats.pause(hall.records, held.desk, reason=None, at=None)
    return [Event(kind=Kind.DESK_RESUMED, desk=held.desk, advisor=advisor)]
