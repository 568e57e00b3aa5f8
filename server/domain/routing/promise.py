"""What somebody who waits is told of today, an hour before it is too late: served, or not today."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from server.domain.hours.rota import Duty
from server.domain.routing.answerable import Course
from server.domain.site.site import Site
from server.domain.visits.leg import Leg

SAFE = "safe"
NOT_TODAY = "not-today"


def promise(
    site: Site, leg: Leg, *, able: Collection[str], duties: Iterable[Duty], course: Course, now: datetime
) -> str | None:
    """What this person is told at `now`, or has been told; None while it is too early to say.

    The time has come `told_before` minutes before the last who can help leaves. Who has been promised service keeps
    that promise, whatever happens later; who has not may still get it.
    """
    leaves = max((duty.ends for duty in duties if duty.advisor in able), default=now)
    if leg.promise == SAFE or now < leaves - timedelta(minutes=site.closing.told_before):
        return leg.promise
    return SAFE if leg.id in course.talks else NOT_TODAY
