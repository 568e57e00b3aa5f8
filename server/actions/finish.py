"""A talk ends, with how it ended."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.event import Event, Kind
from server.domain.leg import LegOutcome
from server.domain.refusal import Code, Refusal
from server.storage import legs


def finish(hall: Hall, *, seat: str, advisor: str, leg: int, outcome: str) -> Sequence[Event]:
    """Service ends. Refuses with OUTCOME_UNKNOWN, DESK_NOT_YOURS, TICKET_NOT_HERE, STATE_WRONG."""
    if outcome not in set(LegOutcome):
        raise Refusal(Code.OUTCOME_UNKNOWN, outcome=outcome)
    ended = hall.leg_at(hall.seat(seat, advisor), leg).finished(LegOutcome(outcome), at=hall.now)
    legs.save(hall.records, ended)
    return [hall.leg_event(Kind.TICKET_FINISHED, ended, outcome=outcome)]
