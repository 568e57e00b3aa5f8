"""An advisor says that they come and help."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import alarms


def acknowledge_alarm(hall: Hall, *, seat: str, advisor: str, alarm: int) -> Sequence[Event]:
    """Somebody comes from this desk. The first answer stands; a later one, or after the end, changes nothing.

    Refuses with DESK_NOT_YOURS, ALARM_UNKNOWN, and NOT_ALLOWED for whoever raised it: nobody helps themselves.
    """
    desk, before = hall.seat(seat, advisor).desk, alarms.find(hall.records, alarm)
    if before is None:
        raise Refusal(Code.ALARM_UNKNOWN)
    if advisor == before.advisor or desk == before.desk:
        raise Refusal(Code.NOT_ALLOWED)
    after = before.acknowledged(desk=desk, at=hall.now)
    if before.ended_at or after == before:
        return []
    alarms.save(hall.records, after)
    return [Event(kind=Kind.ALARM_ACKNOWLEDGED, desk=desk, advisor=advisor, facts=after.facts())]
