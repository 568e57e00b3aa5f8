"""Somebody who did not come when called is here after all."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg_back import call_of
from server.storage import legs


def reinstate(
    hall: Hall,
    *,
    leg: int,
    seat: str | None = None,
    advisor: str | None = None,
    reception: Receptionist | None = None,
) -> Sequence[Event]:
    """The no-show waits again, at the old place in line. Refuses as `Hall.leg_in_line` does, and with STATE_WRONG."""
    who = hall.acting(seat=seat, advisor=advisor, reception=reception)
    missed = hall.leg_in_line(leg, seat=seat, advisor=advisor, reception=reception)
    back = missed.reinstated()
    legs.save(hall.records, back)
    return [hall.event_by(who, Kind.TICKET_REINSTATED, back, call=call_of(missed))]
