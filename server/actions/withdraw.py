"""A number is given back: nobody waits under it any more."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.domain.visits.visit import Withdrawal
from server.storage import legs, seats


def withdraw(
    hall: Hall,
    *,
    leg: int,
    reason: str = Withdrawal.BY_VISITOR,
    seat: str | None = None,
    advisor: str | None = None,
) -> Sequence[Event]:
    """Ends the visit: because an advisor says so, with a reason, or without a seat the visitor.

    Refuses with DESK_NOT_YOURS, TICKET_UNKNOWN, STATE_WRONG while somebody is called or served, OUTCOME_UNKNOWN.
    """
    if reason not in set(Withdrawal):
        raise Refusal(Code.OUTCOME_UNKNOWN, outcome=reason)
    ended = hall.leg_in_line(leg, seat=seat, advisor=advisor).withdrawn(at=hall.now)
    held = seats.of_tab(hall.records, seat) if seat is not None else None
    legs.save(hall.records, ended)
    desk = held.desk if held else None
    return [hall.leg_event(Kind.TICKET_WITHDRAWN, ended, desk=desk, advisor=advisor, reason=reason)]
