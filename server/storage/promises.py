"""What those who wait have been told of today, and who would break it."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, literal_column, select

from server.domain.routing.answerable import Waiting
from server.domain.routing.durations import usual_minutes
from server.domain.routing.head_start import HeadStart
from server.domain.routing.offer import RestOfDay
from server.domain.routing.pausing import minutes_until, pause_possible_at
from server.domain.routing.promise import NOT_TODAY, SAFE
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.storage.durations import learned
from server.storage.presence import duties
from server.storage.records import Records
from server.storage.rest_of_day import IN_LINE, able, course_of_day, run_of_day
from server.storage.tables import NOT_OVER, legs, tickets

NEWCOMER = 2**62
"""Stands behind everybody who has the same place in line."""

_PROMISED = select(legs.c.id).where(
    literal_column(NOT_OVER),
    legs.c.site == bindparam("of_site"),
    legs.c.day == bindparam("of_day"),
    legs.c.promise == SAFE,
)

_OF_LINE: tuple[ColumnElement[bool], ...] = (
    literal_column(f"legs.{NOT_OVER}"),
    legs.c.site == bindparam("of_site"),
    legs.c.day == bindparam("of_day"),
    legs.c.state.in_(IN_LINE),
)
_TOO_LATE = select(legs.c.id).where(*_OF_LINE, legs.c.promise == NOT_TODAY).limit(1)
_TOLD = select(tickets.c.count, legs.c.promise).join(tickets, tickets.c.id == legs.c.ticket).where(*_OF_LINE)


def told(records: Records) -> list[tuple[int, str | None]]:
    """The number of everybody who waits, and what they have been told; of nobody until it is too late for some."""
    if records.connection.scalar(_TOO_LATE, {"of_site": records.site, "of_day": records.day}) is None:
        return []
    rows = records.connection.execute(_TOLD, {"of_site": records.site, "of_day": records.day})
    return [(count, told_so) for count, told_so in rows]


def breaks_a_promise(
    records: Records, site: Site, now: datetime, *, rest: RestOfDay, need: Need, head_start: HeadStart
) -> bool:
    """Whether somebody who has been told that they are served today no longer could be, after such a newcomer."""
    promised = _promised(records)
    if not promised:
        return False
    newcomer = Waiting(
        leg=NEWCOMER, sort_key=now - timedelta(minutes=head_start.minutes), need=need,
        minutes=rest.minutes[need.topic], able=able(records, site, need),
    )  # fmt: skip
    before = course_of_day(records, site, now, duties=rest.duties, minutes=rest.minutes)
    after = course_of_day(records, site, now, duties=rest.duties, minutes=rest.minutes, more=newcomer)
    return any(leg in before.talks and leg not in after.talks for leg in promised)


def pause_in(records: Records, site: Site, now: datetime, *, advisor: str) -> int:
    """In how many minutes the advisor can be away without breaking a promise; 0 when they can go now."""
    promised = _promised(records)
    if not promised:
        return 0
    day = run_of_day(
        records, site, now, duties=duties(records, site, now), minutes=usual_minutes(site, learned(records))
    )
    return minutes_until(pause_possible_at(day, advisor=advisor, promised=promised), now)


def _promised(records: Records) -> set[int]:
    return set(records.connection.scalars(_PROMISED, {"of_site": records.site, "of_day": records.day}))
