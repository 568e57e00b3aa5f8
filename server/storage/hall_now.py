"""A hall as it is now, for running it forward."""

from datetime import datetime

from sqlalchemy import func, literal_column, select

from server.domain.simulation.hall_now import HallNow
from server.domain.site.site import Site
from server.storage import interpreters, seats, waiting
from server.storage.presence import duties
from server.storage.records import Records
from server.storage.tables import NOT_OVER, legs


def has_more_than(records: Records, people: int) -> bool:
    """Whether more people than that are in the hall: counted no further, however many there are."""
    some = select(legs.c.id).where(literal_column(NOT_OVER), legs.c.site == records.site, legs.c.day == records.day)
    counted = some.limit(people + 1).subquery("counted")
    return int(records.connection.scalar(select(func.count()).select_from(counted)) or 0) > people


def hall_now(records: Records, site: Site, now: datetime) -> HallNow:
    """Who is at a desk, who is called, served or waits, and what does not work."""
    return HallNow(
        site=site,
        now=now,
        day=records.day,
        duties=duties(records, site, now),
        desks={seat.advisor: seat.paused_at if seat.pause else None for seat in seats.every(records)},
        legs=waiting.open_today(records),
        down=interpreters.down(records) if site.interpreter_lines else (),
    )
