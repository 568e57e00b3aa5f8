"""What a kiosk of the hall has leased, and what it has given out of it."""

from datetime import datetime, timedelta

from server.actions.handing_in import Held
from server.domain.visits.lease import Lease
from server.storage import leases
from tests.building import MONDAY
from tests.open_hall import OpenHall

SECRET = "3q2-7wAAAAAAAAAAAAAAAA_A"


def lease_of(hall: OpenHall, kiosk: int) -> Lease:
    """The kiosk's newest lease, until the hall closes at noon."""
    with hall.reading() as records:
        block = leases.newest(records, kiosk)
    assert block is not None
    return Lease(
        site=hall.site.site, device=kiosk, day=hall.clock().date(), first=block.first, last=block.last,
        leased_at=block.reserved_at, until=hall.clock().replace(hour=11, minute=0, second=0),
    )  # fmt: skip


def held_from(
    hall: OpenHall,
    kiosk: int,
    *,
    lease: Lease | None = None,
    count: int = 960,
    secret: str = SECRET,
    taken_at: datetime | None = None,
) -> Held:
    """A number of that lease in somebody's hand, taken five minutes past ten unless something else is said."""
    at = taken_at or MONDAY + timedelta(minutes=1)
    return Held(lease=lease or lease_of(hall, kiosk), count=count, secret=secret, taken_at=at)
