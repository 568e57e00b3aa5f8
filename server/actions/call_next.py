"""An advisor calls the next person: whoever has waited longest among those this advisor can help now."""

from collections.abc import Sequence

from server.actions.calling import call, calling_desk
from server.actions.hall import Hall
from server.domain.routing.turn import next_of
from server.domain.visits.event import Event
from server.storage.line import line_for
from server.storage.situation import situation_at


def call_next(hall: Hall, *, seat: str, advisor: str) -> Sequence[Event]:
    """Calls the next leg to this desk. Somebody who is called already stays the one: a double click changes nothing.

    If it takes an interpreter line, the line is the leg's until the talk at the desk ends. The event says who stood
    before and why they were passed. Refuses with DESK_NOT_YOURS, NOT_OPEN_YET, DESK_PAUSED, DESK_BUSY, NOBODY_WAITS.
    """
    held, called = calling_desk(hall, seat=seat, advisor=advisor)
    if called is not None:
        return []
    line = line_for(hall.records, situation_at(hall.records, hall.site, hall.now), hall.advisor(advisor))
    return [call(hall, next_of(line), line, at=held)]
