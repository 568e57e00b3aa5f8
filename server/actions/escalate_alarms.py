"""Time has passed: alarms that nobody has answered rise."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import alarms


def escalate_alarms(hall: Hall) -> Sequence[Event]:
    """Raises every unanswered alarm by a level when it is due. Doing it twice at one moment changes nothing."""
    if hall.site.alarm is None:
        return []
    happened = []
    for before in alarms.standing(hall.records):
        after = before.escalated(after=hall.site.alarm.escalate_after, now=hall.now)
        if after != before:
            alarms.save(hall.records, after)
            happened.append(Event(kind=Kind.ALARM_ESCALATED, desk=after.desk, facts=after.facts()))
    return happened
