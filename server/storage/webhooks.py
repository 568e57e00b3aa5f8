"""Webhooks: the addresses that want to be told what happens in a hall."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from server.domain.visits.event import Kind, Recorded
from server.storage.events import as_recorded
from server.storage.records import Records
from server.storage.tables import deliveries, events, webhooks


@dataclass(frozen=True, kw_only=True)
class Webhook:
    """Where and of what a program is told; `secret` signs what it is told, `told` is the newest event with a delivery.

    `waiting` and `dead` count its deliveries.
    """

    id: int
    site: str
    url: str
    secret: str
    kinds: frozenset[Kind]
    told: int
    made_by: str
    made_at: datetime
    waiting: int
    dead: int


def _deliveries(state: str) -> Any:
    """How many deliveries of a webhook are in that state."""
    of_webhook = (deliveries.c.webhook == webhooks.c.id, deliveries.c.state == state)
    return select(func.count()).where(*of_webhook).correlate(webhooks).scalar_subquery().label(state)


_ACTIVE = select(webhooks, _deliveries("waiting"), _deliveries("dead")).where(webhooks.c.ended_at.is_(None))


def add(
    records: Records, *, url: str, secret: str, kinds: Iterable[Kind], told: int, by: str, at: datetime
) -> int:  # fmt: skip
    """Keeps a webhook that is told of what happens after the event `told`; gives its id."""
    row = {
        "site": records.site, "url": url, "secret": secret, "kinds": sorted(kinds), "told": told,
        "made_by": by, "made_at": at,
    }  # fmt: skip
    return int(records.connection.scalar(insert(webhooks).values(**row).returning(webhooks.c.id)) or 0)


def every(records: Records) -> list[Webhook]:
    """The webhooks of a hall, oldest first."""
    return _of(records.connection, webhooks.c.site == records.site)


def of_all_halls(connection: Connection) -> list[Webhook]:
    """Every webhook of the server, oldest first."""
    return _of(connection)


def end(records: Records, webhook: int, *, at: datetime) -> bool:
    """It is told nothing more, and what waits for it is forgotten; says whether there was one."""
    known = update(webhooks).where(
        webhooks.c.id == webhook, webhooks.c.site == records.site, webhooks.c.ended_at.is_(None)
    )
    has_ended = records.connection.execute(known.values(ended_at=at)).rowcount == 1
    if has_ended:
        records.connection.execute(deliveries.delete().where(deliveries.c.webhook == webhook))
    return has_ended


def untold(connection: Connection, webhook: Webhook, *, after: int, most: int = 500) -> list[Recorded]:
    """What happened in its hall after the event `after` and is of the kinds it wants, oldest first."""
    wanted = select(events).where(
        events.c.site == webhook.site, events.c.seq > after, events.c.kind.in_(_values(webhook.kinds))
    )
    return [as_recorded(row) for row in connection.execute(wanted.order_by(events.c.seq).limit(most))]


def tell(records: Records, webhook: Webhook, *, up_to: int) -> bool:
    """Notes that deliveries were made up to that event, unless another process has done so; says whether it did."""
    as_read = update(webhooks).where(
        webhooks.c.id == webhook.id, webhooks.c.told == webhook.told, webhooks.c.ended_at.is_(None)
    )
    return records.connection.execute(as_read.values(told=up_to)).rowcount == 1


def _of(connection: Connection, *conditions: Any) -> list[Webhook]:
    return [_webhook(row) for row in connection.execute(_ACTIVE.where(*conditions).order_by(webhooks.c.id))]


def _values(kinds: Collection[Kind]) -> list[str]:
    return [kind.value for kind in kinds]


def _webhook(row: Row[Any]) -> Webhook:
    return Webhook(
        id=row.id, site=row.site, url=row.url, secret=row.secret, kinds=frozenset(map(Kind, row.kinds)),
        told=row.told, made_by=row.made_by, made_at=row.made_at, waiting=row.waiting, dead=row.dead,
    )  # fmt: skip
