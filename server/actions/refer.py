"""An advisor sends somebody on inside the hall: the same number waits for another topic."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.domain.visits.visit import next_need
from server.storage import legs


def refer(
    hall: Hall, *, seat: str, advisor: str, leg: int, topic: str, organisation: str = "", wanted: str = ""
) -> Sequence[Event]:
    """Ends this leg and begins the next one, at the place in line of this one.

    If it must be, one organisation or the advisor `wanted` helps, and nobody else.
    Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE, TOPIC_UNKNOWN, and NOBODY_HERE when nobody comes today who may help.
    """
    ended = hall.leg_at(hall.seat(seat, advisor), leg).referred(at=hall.now)
    need = next_need(
        hall.site, ended, topic=topic, organisation=organisation, wanted=wanted,
        here=hall.advisors_here(), day=hall.records.day,
    )  # fmt: skip
    legs.save(hall.records, ended)
    following = legs.follow(hall.records, ended, need=need, then=ended.then, at=hall.now)
    return [hall.leg_event(Kind.TICKET_REFERRED, ended, to=topic, next_leg=following)]
