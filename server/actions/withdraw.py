"""A number is given back: nobody waits under it any more."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Kind
from server.domain.visits.visit import Withdrawal
from server.storage import legs, notes


def withdraw(
    hall: Hall,
    *,
    leg: int,
    reason: str = Withdrawal.BY_VISITOR,
    seat: str | None = None,
    advisor: str | None = None,
    reception: Receptionist | None = None,
) -> Sequence[Event]:
    """Ends the visit: because an advisor or the reception says so, with a reason, or else the visitor.

    Refuses as `Hall.leg_in_line` does, with STATE_WRONG while somebody is called or served, OUTCOME_UNKNOWN.
    """
    if reason not in set(Withdrawal):
        raise Refusal(Code.OUTCOME_UNKNOWN, outcome=reason)
    ended = hall.leg_in_line(leg, seat=seat, advisor=advisor, reception=reception).withdrawn(at=hall.now)
    legs.save(hall.records, ended)
    notes.forget(hall.records, ended.ticket)
    if seat is None and reception is None:
        return [hall.leg_event(Kind.TICKET_WITHDRAWN, ended, reason=reason)]
    who = hall.acting(seat=seat, advisor=advisor, reception=reception)
    return [hall.event_by(who, Kind.TICKET_WITHDRAWN, ended, reason=reason)]
