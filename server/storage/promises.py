"""What those who wait have been told of today, and who would break it."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, literal_column, select

from server.domain.routing.answerable import Waiting
from server.domain.routing.head_start import HeadStart
from server.domain.routing.offer import RestOfDay
from server.domain.routing.promise import SAFE
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.storage.records import Records
from server.storage.rest_of_day import able, course_of_day
from server.storage.tables import NOT_OVER, legs

NEWCOMER = 2**62
"""Stands behind everybody who has the same place in line."""

_PROMISED = select(legs.c.id).where(
    literal_column(NOT_OVER),
    legs.c.site == bindparam("of_site"),
    legs.c.day == bindparam("of_day"),
    legs.c.promise == SAFE,
)


def breaks_a_promise(
    records: Records, site: Site, now: datetime, *, rest: RestOfDay, need: Need, head_start: HeadStart
) -> bool:
    """Whether somebody who has been told that they are served today no longer could be, after such a newcomer."""
    promised = set(records.connection.scalars(_PROMISED, {"of_site": records.site, "of_day": records.day}))
    if not promised:
        return False
    newcomer = Waiting(
        leg=NEWCOMER, sort_key=now - timedelta(minutes=head_start.minutes), need=need,
        minutes=rest.minutes[need.topic], able=able(records, site, need),
    )  # fmt: skip
    before = course_of_day(records, site, now, duties=rest.duties, minutes=rest.minutes)
    after = course_of_day(records, site, now, duties=rest.duties, minutes=rest.minutes, more=newcomer)
    return any(leg in before.talks and leg not in after.talks for leg in promised)
