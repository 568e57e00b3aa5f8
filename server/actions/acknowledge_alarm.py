"""An advisor, or whoever is at the reception, says that they come and help."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.alarm import AT_RECEPTION
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Kind
from server.storage import alarms


def acknowledge_alarm(
    hall: Hall,
    *,
    alarm: int,
    seat: str | None = None,
    advisor: str | None = None,
    reception: Receptionist | None = None,
) -> Sequence[Event]:
    """Somebody comes from there. The first answer stands; a later one, or after the end, changes nothing.

    Refuses as `Hall.acting` does, with ALARM_UNKNOWN, and NOT_ALLOWED for whoever raised it: nobody helps themselves.
    """
    who = hall.acting(seat=seat, advisor=advisor, reception=reception)
    desk, before = who.desk or AT_RECEPTION, alarms.find(hall.records, alarm)
    if before is None:
        raise Refusal(Code.ALARM_UNKNOWN)
    if who.person == before.advisor or desk == before.desk:
        raise Refusal(Code.NOT_ALLOWED)
    after = before.acknowledged(desk=desk, at=hall.now)
    if before.ended_at or after == before:
        return []
    alarms.save(hall.records, after)
    return [Event(kind=Kind.ALARM_ACKNOWLEDGED, desk=desk, advisor=who.person, facts=after.facts())]
