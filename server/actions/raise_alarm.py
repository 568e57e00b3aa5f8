"""An advisor silently calls for help."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.alarm import LEVELS
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import alarms


def raise_alarm(hall: Hall, *, seat: str, advisor: str, level: int, drill: bool) -> Sequence[Event]:
    """Raises an alarm at this desk, or the level of the one that stands there; a lower level changes nothing.

    A real alarm turns a drill into a real one. Refuses with NOT_SET_UP, ALARM_LEVEL_WRONG, DESK_NOT_YOURS.
    """
    if hall.site.alarm is None:
        raise Refusal(Code.NOT_SET_UP)
    if level not in LEVELS:
        raise Refusal(Code.ALARM_LEVEL_WRONG, level=level)
    desk = hall.seat(seat, advisor).desk
    before = next((alarm for alarm in alarms.standing(hall.records) if alarm.desk == desk), None)
    if before is None:
        after = alarms.add(hall.records, desk=desk, advisor=advisor, level=level, drill=drill, at=hall.now)
    else:
        after = before.raised_again(level=level, drill=drill, at=hall.now)
        if after == before:
            return []
        alarms.save(hall.records, after)
    return [Event(kind=Kind.ALARM_RAISED, desk=desk, advisor=advisor, facts=after.facts())]
