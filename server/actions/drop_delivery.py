"""What a webhook did not take is given up."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import deliveries


def drop_delivery(hall: Hall, *, delivery: int, by: str) -> Sequence[Event]:
    """Deletes a dead delivery. Refuses with WEBHOOK_UNKNOWN for one that is not dead."""
    known = deliveries.find_dead(hall.records, delivery)
    if known is None:
        raise Refusal(Code.WEBHOOK_UNKNOWN)
    deliveries.forget(hall.records, delivery)
    return [Event(kind=Kind.DELIVERY_DROPPED, facts={"by": by, "webhook": known.webhook})]
