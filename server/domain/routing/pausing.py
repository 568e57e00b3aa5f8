"""When an advisor can be away for a while without anybody losing what they have been promised for today."""

from collections.abc import Collection
from datetime import datetime, timedelta
from math import ceil

from server.domain.hours.duty import RotaChange, changed
from server.domain.routing.run_of_day import RunOfDay

A_PAUSE = timedelta(minutes=15)
"""So long a pause is taken to be; nobody says when they will be back."""


def pause_possible_at(day: RunOfDay, *, advisor: str, promised: Collection[int]) -> datetime:
    """From when on the advisor can be away: at once, after one of their next talks, or when their duty ends.

    `promised` are the legs of those who have been told that they are served today. Whoever is lost anyhow hinders
    no pause, and nobody does whom others can serve meanwhile.
    """
    usual = day.course().talks
    kept = {leg for leg in promised if leg in usual}
    talks = sorted(talk.ends for talk in usual.values() if talk.advisor == advisor)
    for begins in (day.now, *talks):
        pause = RotaChange(advisor=advisor, present=False, begins=begins, ends=begins + A_PAUSE)
        if kept <= day.course(changed(day.duties, pause, ())).talks.keys():
            return begins
    return max((duty.ends for duty in day.duties if duty.advisor == advisor), default=day.now)


def minutes_until(possible: datetime, now: datetime) -> int:
    """Whole minutes until then, never too few; 0 when it is possible now."""
    return max(0, ceil((possible - now) / timedelta(minutes=1)))
