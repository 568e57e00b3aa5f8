"""A webhook is told nothing more."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import webhooks


def end_webhook(hall: Hall, *, webhook: int, by: str) -> Sequence[Event]:
    """Ends the webhook of that id, with all that waits for it. Refuses with WEBHOOK_UNKNOWN."""
    if not webhooks.end(hall.records, webhook, at=hall.now):
        raise Refusal(Code.WEBHOOK_UNKNOWN)
    return [Event(kind=Kind.WEBHOOK_ENDED, facts={"by": by, "webhook": webhook})]
