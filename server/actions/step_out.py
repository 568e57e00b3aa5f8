"""A visitor is right back."""

from collections.abc import Sequence
from datetime import timedelta

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.domain.visits.visit import must_be_away_for
from server.storage import legs


def step_out(hall: Hall, *, leg: int, minutes: int | None = None) -> Sequence[Event]:
    """Nobody calls until the minutes are over (without them: as long as the site allows); the place in line is kept.

    Refuses with TICKET_UNKNOWN, NOT_SET_UP, BAD_REQUEST for more minutes than that, AWAY_TOO_OFTEN, STATE_WRONG.
    """
    waiting = hall.leg_in_line(leg, seat=None, advisor=None)
    until = hall.now + timedelta(minutes=must_be_away_for(hall.site, waiting, minutes))
    away = waiting.stepped_out(until=until)
    legs.save(hall.records, away)
    return [hall.leg_event(Kind.TICKET_STEPPED_OUT, away, until=until.isoformat())]
