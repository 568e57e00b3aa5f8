"""Deliveries are rows before anything is sent: what has happened, as each webhook is told it."""

from datetime import datetime
from json import dumps
from uuid import uuid4

from server.clock import Clock
from server.domain.site.site import Site
from server.domain.visits.event import Recorded
from server.domain.visits.told import told
from server.storage import deliveries, tickets, webhooks
from server.storage.records import Records, Storage
from server.storage.webhooks import Webhook


def keep_untold(storage: Storage, clock: Clock, webhook: Webhook, *, after: int, newest: int) -> int:
    """Keeps a delivery for each event that the webhook wants, and gives the event up to which the log was read.

    Only one process keeps them: the others find that the webhook has been told meanwhile.
    """
    with storage.looking() as connection:
        happened = webhooks.untold(connection, webhook, after=after)
    if not happened:
        return newest
    up_to = happened[-1].seq

    def keep(records: Records, site: Site, now: datetime) -> None:
        if webhooks.tell(records, webhook, up_to=up_to):
            for recorded in happened:
                deliveries.add(records, webhook.id, _body(records, site, recorded), at=now)

    storage.write(webhook.site, clock, keep)
    return up_to


def _body(records: Records, site: Site, recorded: Recorded) -> str:
    event = recorded.event
    ticket = None if event.ticket is None else tickets.find(records, event.ticket)
    desk = None if event.desk is None else site.desk(event.desk)
    body = told(
        recorded, id_=str(uuid4()), number=ticket.number if ticket else None, symbol=ticket.symbol if ticket else None,
        desk=desk.label if desk else None,
    )  # fmt: skip
    return dumps(body, ensure_ascii=False, separators=(",", ":"))
