"""A kiosk leases numbers that it may give out by itself while the server is away."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.hours.opening import open_on
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import leases

FEW = 4
"""With less than this part of a lease left, a kiosk gets the next one."""


def lease_numbers(hall: Hall, *, device: int) -> Sequence[Event]:
    """Leases today's numbers to a kiosk; nothing while it has enough, when the hall stays closed, or without room.

    Refuses with NOT_SET_UP where the profile wants no numbers given alone.
    """
    size = hall.site.kiosk.alone
    if size == 0:
        raise Refusal(Code.NOT_SET_UP)
    block = leases.newest(hall.records, device)
    has_enough = block is not None and len(leases.left(hall.records, block)) * FEW >= size
    if has_enough or not open_on(hall.site, hall.records.day):
        return []
    leased = leases.take(hall.records, device=device, size=size, at=hall.now)
    if leased is None:
        return []
    facts = {"first": leased.first, "last": leased.last}
    return [Event(kind=Kind.NUMBERS_RESERVED, device=str(device), facts=facts)]
