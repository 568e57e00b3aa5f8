"""What a webhook has not taken yet: it waits for its next try, or is dead after the last. What was taken is deleted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from server.storage.records import Records
from server.storage.tables import deliveries, webhooks

LONGEST_PROBLEM = 200


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One body for one webhook; `tries` so far, `due_at` (UTC) the next one, `problem` why the last one failed."""

    id: int
    webhook: int
    body: str
    state: str
    tries: int
    due_at: datetime
    made_at: datetime
    problem: str | None


def add(records: Records, webhook: int, body: str, *, at: datetime) -> None:
    """Keeps a body that is to be delivered now."""
    row = {"webhook": webhook, "body": body, "state": "waiting", "tries": 0, "due_at": at, "made_at": at}
    records.connection.execute(insert(deliveries).values(**row))


def due(connection: Connection, now: datetime) -> list[Delivery]:
    """The first delivery of each webhook, where it is time for it: one that fails keeps those behind it waiting."""
    waiting = select(func.min(deliveries.c.id)).where(deliveries.c.state == "waiting").group_by(deliveries.c.webhook)
    wanted = select(deliveries).where(deliveries.c.id.in_(waiting), deliveries.c.due_at <= now)
    return _all(connection, wanted.order_by(deliveries.c.id))


def claim(connection: Connection, delivery: Delivery, *, until: datetime) -> bool:
    """Begins a try that ends before `until`; says whether no other process has begun it."""
    as_read = update(deliveries).where(
        deliveries.c.id == delivery.id, deliveries.c.state == "waiting", deliveries.c.tries == delivery.tries
    )
    return connection.execute(as_read.values(tries=delivery.tries + 1, due_at=until)).rowcount == 1


def took(connection: Connection, delivery: int) -> None:
    """It has been taken."""
    connection.execute(delete(deliveries).where(deliveries.c.id == delivery))


def failed(connection: Connection, delivery: int, *, again_at: datetime | None, problem: str) -> None:
    """It was not taken; it is tried again then, or is dead without a moment."""
    said: dict[str, Any] = {"problem": problem[:LONGEST_PROBLEM]}
    said |= {"state": "dead"} if again_at is None else {"due_at": again_at}
    connection.execute(update(deliveries).where(deliveries.c.id == delivery).values(**said))


def dead(records: Records, *, most: int = 200) -> list[Delivery]:
    """The dead deliveries of a hall, oldest first."""
    of_hall = select(webhooks.c.id).where(webhooks.c.site == records.site)
    wanted = select(deliveries).where(deliveries.c.state == "dead", deliveries.c.webhook.in_(of_hall))
    return _all(records.connection, wanted.order_by(deliveries.c.id).limit(most))


def find_dead(records: Records, delivery: int) -> Delivery | None:
    """The dead delivery of that id in this hall, or None."""
    of_hall = select(webhooks.c.id).where(webhooks.c.site == records.site)
    wanted = select(deliveries).where(
        deliveries.c.id == delivery, deliveries.c.state == "dead", deliveries.c.webhook.in_(of_hall)
    )
    return next(iter(_all(records.connection, wanted)), None)


def revive(records: Records, delivery: int, *, at: datetime) -> None:
    """A dead delivery is tried again from the beginning; those behind it wait for it."""
    again = {"state": "waiting", "tries": 0, "due_at": at, "made_at": at}
    records.connection.execute(update(deliveries).where(deliveries.c.id == delivery).values(**again))


def forget(records: Records, delivery: int) -> None:
    """Deletes a delivery."""
    took(records.connection, delivery)


def forget_dead(connection: Connection, *, made_before: datetime) -> int:
    """Deletes what has been dead for long; gives how many."""
    old = delete(deliveries).where(deliveries.c.state == "dead", deliveries.c.made_at < made_before)
    return connection.execute(old).rowcount


def _all(connection: Connection, wanted: Select[Any]) -> list[Delivery]:
    return [_delivery(row) for row in connection.execute(wanted)]


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(**row._mapping)
