"""Who is really here today: the rota, what differs from it, and the desks that are open."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, literal_column, select

from server.domain.hours.opening import open_now, opens_next
from server.domain.hours.rota import Duty, RotaChange, on_duty
from server.domain.routing.outlook import Here, Present
from server.domain.site.site import Site
from server.storage import rota
from server.storage.records import Records
from server.storage.tables import AT_A_DESK, legs, seats

AFTER_CLOSING = timedelta(hours=1)
"""For so long somebody is counted on who sits at a desk while the hall is closed: they serve those who still wait."""

_IS_BUSY = (
    select(legs.c.id)
    .where(legs.c.site == seats.c.site, legs.c.desk == seats.c.desk, literal_column(f"({AT_A_DESK})"))
    .exists()
)
_OPEN = (
    select(seats.c.desk, seats.c.advisor, seats.c.pause, seats.c.opened_at, _IS_BUSY.label("busy"))
    .where(seats.c.site == bindparam("of_site"))
    .order_by(seats.c.desk)
)
"""Every open desk, and whether somebody is called or served there; only what is looked at, for every ticket asks."""

OpenDesk = Row[Any]
"""A row of it."""


def duties(records: Records, site: Site, now: datetime) -> tuple[Duty, ...]:
    """Today's duties that are not over at `now`, earliest first; see `here`."""
    return here(records, site, now).duties


def here(records: Records, site: Site, now: datetime) -> Here:
    """Who is here at `now` or comes later today, earliest first, and who sits at an open desk and is not away.

    Somebody at an open desk who has no duty now stays until the hall closes, and while it is closed for an hour at
    most, unless it has been said since they sat down that they are not here.
    """
    changes = rota.not_over(records, now)
    held = records.connection.execute(_OPEN, {"of_site": records.site}).all()
    planned = on_duty(site, records.day, changes)
    expected = {duty.advisor for duty in planned if duty.begins <= now < duty.ends}
    unplanned = [seat for seat in held if seat.advisor not in expected and _is_here(seat, changes, now)]
    stretch = open_now(site, now)
    if stretch is None:
        really = (*_after_closing(site, unplanned, now), *planned)
    else:
        really = on_duty(site, records.day, [*changes, *_until(stretch.closes, unplanned, now)])
    return Here(
        duties=tuple(duty for duty in really if duty.ends > now),
        present=tuple(Present(advisor=seat.advisor, busy=bool(seat.busy)) for seat in held if seat.pause is None),
    )


def _is_here(seat: OpenDesk, changes: Sequence[RotaChange], now: datetime) -> bool:
    """Whether the open desk is the newest word; an absence that was said since counts more."""
    said = [change for change in changes if change.advisor == seat.advisor and change.begins <= now < change.ends]
    return not said or said[-1].present or (said[-1].made_at or now) < seat.opened_at


def _until(closes: datetime, unplanned: Iterable[OpenDesk], now: datetime) -> Iterator[RotaChange]:
    for seat in unplanned:
        yield RotaChange(advisor=seat.advisor, present=True, begins=now, ends=closes)


def _after_closing(site: Site, unplanned: Iterable[OpenDesk], now: datetime) -> Iterator[Duty]:
    coming = opens_next(site, now)
    ends = now + AFTER_CLOSING if coming is None else min(now + AFTER_CLOSING, coming.opens)
    for seat in unplanned:
        yield Duty(advisor=seat.advisor, desk=seat.desk, begins=now, ends=ends)
