"""A visitor's phone does not want to be woken any more, or cannot be."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.visits.event import Event
from server.storage import phones


def stop_waking(hall: Hall, *, ticket: int, endpoint: str) -> Sequence[Event]:
    """Forgets the address. Doing it twice, or with an address that nobody gave, changes nothing."""
    there = phones.of_ticket(hall.records, ticket)
    phones.remove(hall.records, [phone.id for phone in there if phone.endpoint == endpoint])
    return []
