"""An advisor says that an alarm is over."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import alarms


def end_alarm(hall: Hall, *, seat: str, advisor: str, alarm: int) -> Sequence[Event]:
    """Ends an alarm: every advisor with a desk may. Ending it again changes nothing.

    Refuses with DESK_NOT_YOURS, ALARM_UNKNOWN.
    """
    desk, before = hall.seat(seat, advisor).desk, alarms.find(hall.records, alarm)
    if before is None:
        raise Refusal(Code.ALARM_UNKNOWN)
    after = before.ended(at=hall.now)
    if after == before:
        return []
    alarms.save(hall.records, after)
    return [Event(kind=Kind.ALARM_ENDED, desk=desk, advisor=advisor, facts=after.facts())]
