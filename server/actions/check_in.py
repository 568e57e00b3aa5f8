"""A ticket that was only prepared begins: its visitor has come."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.hours.opening import must_be_open
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Kind
from server.storage import legs


def check_in(hall: Hall, *, leg: int, reception: Receptionist | None = None) -> Sequence[Event]:
    """Waits from now on: the visitor says so, or the reception.

    Refuses with NOT_ALLOWED, TICKET_UNKNOWN, TOPIC_UNKNOWN, HALL_CLOSED, TOPIC_CLOSED, STATE_WRONG.
    """
    expected = hall.leg_in_line(leg, seat=None, advisor=None, reception=reception)
    here = expected.checked_in(at=hall.now)
    topic = hall.site.topic(here.topic)
    if topic is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=here.topic)
    must_be_open(hall.site, hall.now, topic)
    legs.save(hall.records, here)
    if reception is None:
        return [hall.leg_event(Kind.TICKET_CHECKED_IN, here)]
    return [hall.event_by(hall.acting(reception=reception), Kind.TICKET_CHECKED_IN, here)]
