"""The alarms that every desk sees, said as its page shows them."""

from dataclasses import dataclass

from server.domain.site.site import Site
from server.storage import alarms
from server.storage.records import Records
from server.storage.seats import Seat
from server.words.languages import clock_time


@dataclass(frozen=True, kw_only=True)
class AlarmRow:
    """One alarm that stands: `desk` and `comes_from` are labels, `mine` when this desk or its advisor raised it."""

    alarm: int
    level: int
    desk: str
    drill: bool
    since: str
    comes_from: str | None
    mine: bool


def alarms_for(site: Site, records: Records, *, seat: Seat) -> tuple[AlarmRow, ...]:
    """The alarms of the hall as one desk sees them: the gravest first, drills last."""
    rows = [
        AlarmRow(
            alarm=alarm.id,
            level=alarm.level,
            desk=_label(site, alarm.desk),
            drill=alarm.drill,
            since=clock_time(alarm.raised_at, site.timezone),
            comes_from=_label(site, alarm.acknowledged_by) if alarm.acknowledged_by else None,
            mine=alarm.desk == seat.desk or alarm.advisor == seat.advisor,
        )
        for alarm in alarms.standing(records)
    ]
    return tuple(sorted(rows, key=lambda row: (row.drill, -row.level)))


def _label(site: Site, desk: str) -> str:
    known = site.desk(desk)
    return known.label if known else desk
