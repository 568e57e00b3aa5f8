"""Whoever stepped out and whose time is up waits again."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import legs


def bring_back(hall: Hall) -> Sequence[Event]:
    """Done once a minute, so that nobody is forgotten. Doing it twice changes nothing."""
    happened = []
    for away in legs.due_back(hall.records, hall.now):
        back = away.came_back()
        legs.save(hall.records, back)
        happened.append(hall.leg_event(Kind.TICKET_CAME_BACK, back, late=True))
    return happened
