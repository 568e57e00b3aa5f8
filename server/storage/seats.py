"""Who sits at which desk now, in which browser tab."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, insert, select, update

from server.storage.records import Records
from server.storage.tables import seats


@dataclass(frozen=True, kw_only=True)
class Seat:
    """An open desk. `seat` names the browser tab that holds it; `pause` is the reason for being away, if any."""

    site: str
    desk: str
    advisor: str
    seat: str
    opened_at: datetime
    pause: str | None = None
    paused_at: datetime | None = None


_OF_SITE = select(seats).where(seats.c.site == bindparam("of_site"))
_EVERY = _OF_SITE.order_by(seats.c.desk)
_AT_DESK = _OF_SITE.where(seats.c.desk == bindparam("wanted"))
_OF_ADVISOR = _OF_SITE.where(seats.c.advisor == bindparam("wanted"))
_OF_TAB = _OF_SITE.where(seats.c.seat == bindparam("wanted"))


def at_desk(records: Records, desk: str) -> Seat | None:
    """Who holds that desk, or None."""
    return _one(records, _AT_DESK, desk)


def of_advisor(records: Records, advisor: str) -> Seat | None:
    """The desk that this advisor holds, or None."""
    return _one(records, _OF_ADVISOR, advisor)


def of_tab(records: Records, seat: str) -> Seat | None:
    """The desk that this tab holds, or None when it has been left or taken over."""
    return _one(records, _OF_TAB, seat)


def every(records: Records) -> list[Seat]:
    """All open desks."""
    return [Seat(**row._mapping) for row in records.connection.execute(_EVERY, {"of_site": records.site})]


def take(records: Records, seat: Seat) -> None:
    """Gives a desk to a tab; whoever held the desk, and the desk this advisor held, are let go."""
    same = (seats.c.desk == seat.desk) | (seats.c.advisor == seat.advisor)
    records.connection.execute(delete(seats).where(seats.c.site == records.site, same))
    row = {
        "site": seat.site,
        "desk": seat.desk,
        "advisor": seat.advisor,
        "seat": seat.seat,
        "opened_at": seat.opened_at,
    }
    records.connection.execute(insert(seats).values(row))


def leave(records: Records, desk: str) -> None:
    """Closes a desk."""
    records.connection.execute(delete(seats).where(seats.c.site == records.site, seats.c.desk == desk))


def pause(records: Records, desk: str, *, reason: str | None, at: datetime | None) -> None:
    """Notes that the advisor is away, or with None that they are back."""
    wanted = update(seats).where(seats.c.site == records.site, seats.c.desk == desk)
    records.connection.execute(wanted.values(pause=reason, paused_at=at))


def _one(records: Records, wanted: Select[Any], value: str) -> Seat | None:
    row = records.connection.execute(wanted, {"of_site": records.site, "wanted": value}).first()
    return None if row is None else Seat(**row._mapping)
