"""An advisor, or whoever is at the reception, silently calls for help."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.alarm import AT_RECEPTION, LEVELS
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Kind
from server.storage import alarms


def raise_alarm(
    hall: Hall,
    *,
    level: int,
    drill: bool,
    seat: str | None = None,
    advisor: str | None = None,
    reception: Receptionist | None = None,
) -> Sequence[Event]:
    """Raises an alarm there, or the level of the one that stands there; a lower level changes nothing.

    A real alarm turns a drill into a real one. Refuses with NOT_SET_UP, ALARM_LEVEL_WRONG, and as `Hall.acting` does.
    """
    if hall.site.alarm is None:
        raise Refusal(Code.NOT_SET_UP)
    if level not in LEVELS:
        raise Refusal(Code.ALARM_LEVEL_WRONG, level=level)
    who = hall.acting(seat=seat, advisor=advisor, reception=reception)
    desk = who.desk or AT_RECEPTION
    before = next((alarm for alarm in alarms.standing(hall.records) if alarm.desk == desk), None)
    if before is None:
        after = alarms.add(hall.records, desk=desk, advisor=who.person, level=level, drill=drill, at=hall.now)
    else:
        after = before.raised_again(level=level, drill=drill, at=hall.now)
        if after == before:
            return []
        alarms.save(hall.records, after)
    return [Event(kind=Kind.ALARM_RAISED, desk=desk, advisor=who.person, facts=after.facts())]
