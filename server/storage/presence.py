"""Who is really here today: the rota, what differs from it, and the desks that are open."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from server.domain.hours.opening import open_now, opens_next
from server.domain.hours.rota import Duty, RotaChange, on_duty
from server.domain.site.site import Site
from server.storage import rota, seats
from server.storage.records import Records
from server.storage.seats import Seat

AFTER_CLOSING = timedelta(hours=1)
"""For so long somebody is counted on who sits at a desk while the hall is closed: they serve those who still wait."""


def duties(records: Records, site: Site, now: datetime) -> tuple[Duty, ...]:
    """Today's duties that are not over at `now`, earliest first.

    Somebody at an open desk who has no duty now stays until the hall closes, and while it is closed for an hour at
    most, unless it has been said since they sat down that they are not here.
    """
    changes = rota.not_over(records, now)
    planned = on_duty(site, records.day, changes)
    here = {duty.advisor for duty in planned if duty.begins <= now < duty.ends}
    unplanned = [seat for seat in seats.every(records) if seat.advisor not in here and _is_here(seat, changes, now)]
    stretch = open_now(site, now)
    if stretch is None:
        really = (*_after_closing(site, unplanned, now), *planned)
    else:
        really = on_duty(site, records.day, [*changes, *_until(stretch.closes, unplanned, now)])
    return tuple(duty for duty in really if duty.ends > now)


def _is_here(seat: Seat, changes: Sequence[RotaChange], now: datetime) -> bool:
    """Whether the open desk is the newest word; an absence that was said since counts more."""
    said = [change for change in changes if change.advisor == seat.advisor and change.begins <= now < change.ends]
    return not said or said[-1].present or (said[-1].made_at or now) < seat.opened_at


def _until(closes: datetime, unplanned: Iterable[Seat], now: datetime) -> Iterator[RotaChange]:
    for seat in unplanned:
        yield RotaChange(advisor=seat.advisor, present=True, begins=now, ends=closes)


def _after_closing(site: Site, unplanned: Iterable[Seat], now: datetime) -> Iterator[Duty]:
    coming = opens_next(site, now)
    ends = now + AFTER_CLOSING if coming is None else min(now + AFTER_CLOSING, coming.opens)
    for seat in unplanned:
        yield Duty(advisor=seat.advisor, desk=seat.desk, begins=now, ends=ends)
