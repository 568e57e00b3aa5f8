"""The person called did not come."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.domain.visits.no_show import must_be_no_show
from server.storage import events, legs


def mark_no_show(hall: Hall, *, seat: str, advisor: str, leg: int) -> Sequence[Event]:
    """The called leg becomes a no-show, once the site's rule allows it.

    Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE, STATE_WRONG, NO_SHOW_TOO_EARLY.
    """
    held = hall.seat(seat, advisor)
    called = hall.leg_at(held, leg)
    missed = called.not_shown(at=hall.now)
    invited = events.last_at_desk(hall.records, held.desk, (Kind.TICKET_CALLED,))
    if invited is not None:
        calls = called.calls - int(str(invited.event.facts["calls"])) + 1
        must_be_no_show(hall.site.no_show, calls=calls, first_call=invited.at, now=hall.now)
    legs.save(hall.records, missed)
    return [hall.leg_event(Kind.TICKET_NOT_SHOWN, missed)]
