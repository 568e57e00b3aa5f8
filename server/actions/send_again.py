"""What a webhook did not take is told once more."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import deliveries


def send_again(hall: Hall, *, delivery: int, by: str) -> Sequence[Event]:
    """A dead delivery waits again, with all its tries before it. Refuses with WEBHOOK_UNKNOWN for one not dead."""
    known = deliveries.find_dead(hall.records, delivery)
    if known is None:
        raise Refusal(Code.WEBHOOK_UNKNOWN)
    deliveries.revive(hall.records, delivery, at=hall.now)
    return [Event(kind=Kind.DELIVERY_REPEATED, facts={"by": by, "webhook": known.webhook})]
