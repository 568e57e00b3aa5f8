"""An advisor calls the next person: whoever has waited longest among those this advisor can help."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.event import Event, Kind
from server.domain.leg import State
from server.domain.refusal import Code, Refusal
from server.domain.routing import next_of
from server.storage import legs, waiting


def call_next(hall: Hall, *, seat: str, advisor: str) -> Sequence[Event]:
    """Calls the next leg to this desk. Somebody who is called already stays the one: a double click changes nothing.

    Refuses with DESK_NOT_YOURS, DESK_PAUSED, DESK_BUSY, NOBODY_WAITS.
    """
    held = hall.seat(seat, advisor)
    if held.pause is not None:
        raise Refusal(Code.DESK_PAUSED)
    there = legs.at_desk(hall.records, held.desk)
    if there is not None and there.state is State.CALLED:
        return []
    if there is not None:
        raise Refusal(Code.DESK_BUSY)
    chosen = next_of(waiting.heads(hall.records, hall.advisor(advisor).topics))
    called = chosen.called(desk=held.desk, advisor=advisor, at=hall.now)
    legs.save(hall.records, called)
    return [hall.leg_event(Kind.TICKET_CALLED, called)]
