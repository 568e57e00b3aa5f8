"""An advisor, or whoever is at the reception, says that an alarm is over."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.alarm import AT_RECEPTION
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Kind
from server.storage import alarms


def end_alarm(
    hall: Hall,
    *,
    alarm: int,
    seat: str | None = None,
    advisor: str | None = None,
    reception: Receptionist | None = None,
) -> Sequence[Event]:
    """Ends an alarm: every advisor with a desk may, and the reception. Ending it again changes nothing.

    Refuses as `Hall.acting` does, and with ALARM_UNKNOWN.
    """
    who = hall.acting(seat=seat, advisor=advisor, reception=reception)
    before = alarms.find(hall.records, alarm)
    if before is None:
        raise Refusal(Code.ALARM_UNKNOWN)
    after = before.ended(at=hall.now)
    if after == before:
        return []
    alarms.save(hall.records, after)
    return [Event(kind=Kind.ALARM_ENDED, desk=who.desk or AT_RECEPTION, advisor=who.person, facts=after.facts())]
