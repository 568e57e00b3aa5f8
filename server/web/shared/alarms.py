"""The alarms that every desk and the reception see, said as their pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from server.domain.alarm import AT_RECEPTION, Alarm
from server.domain.site.site import Site
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class AlarmRow:
    """One alarm that stands: `desk` and `comes_from` are labels, `mine` when whoever looks or their desk raised it."""

    alarm: int
    level: int
    desk: str
    drill: bool
    since: str
    comes_from: str | None
    mine: bool


def alarms_for(
    site: Site, standing: Iterable[Alarm], *, desk: str, person: str, reception: str
) -> tuple[AlarmRow, ...]:
    """The alarms that stand in the hall as `person` at `desk` sees them: the gravest first, drills last.

    `reception` is what a place without a desk is called.
    """
    label = {known.id: known.label for known in site.desks} | {AT_RECEPTION: reception}
    rows = [
        AlarmRow(
            alarm=alarm.id,
            level=alarm.level,
            desk=label.get(alarm.desk, alarm.desk),
            drill=alarm.drill,
            since=clock_time(alarm.raised_at, site.timezone),
            comes_from=label.get(alarm.acknowledged_by, alarm.acknowledged_by) if alarm.acknowledged_by else None,
            mine=alarm.desk == desk or alarm.advisor == person,
        )
        for alarm in standing
    ]
    return tuple(sorted(rows, key=lambda row: (row.drill, -row.level)))
