"""Phones that want to be woken: for which ticket, at which address of a push service, and for what they were last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, delete, exists, insert, literal_column, select, update

from server.storage.records import Records
from server.storage.tables import NOT_OVER, legs, push_subscriptions


@dataclass(frozen=True, kw_only=True)
class Phone:
    """One browser on one phone. `told` is the key of the last cue it was woken for, "" for none."""

    id: int
    site: str
    ticket: int
    endpoint: str
    told: str


_PHONES = select(*(push_subscriptions.c[name] for name in ("id", "site", "ticket", "endpoint", "told")))


def sites_with_one(connection: Connection) -> list[str]:
    """The halls in which a phone wants to be woken."""
    return list(connection.scalars(select(push_subscriptions.c.site).distinct()))


def every(records: Records) -> list[Phone]:
    """Every phone of the hall, in the order in which they asked."""
    wanted = _PHONES.where(push_subscriptions.c.site == records.site).order_by(push_subscriptions.c.id)
    return [Phone(**row._mapping) for row in records.connection.execute(wanted)]


def of_ticket(records: Records, ticket: int) -> list[Phone]:
    """The phones that follow one ticket, in the order in which they asked."""
    return [phone for phone in every(records) if phone.ticket == ticket]


def add(records: Records, *, ticket: int, endpoint: str, told: str, at: datetime) -> None:
    """Saves a phone that wants to be woken from now on."""
    row = {"site": records.site, "ticket": ticket, "endpoint": endpoint, "told": told, "made_at": at}
    records.connection.execute(insert(push_subscriptions).values(**row))


def remove(records: Records, phones: Iterable[int]) -> None:
    """Forgets the phones of those ids."""
    records.connection.execute(delete(push_subscriptions).where(push_subscriptions.c.id.in_(list(phones))))


def tell(records: Records, phone: Phone, key: str) -> bool:
    """Notes that a phone is woken for that cue; False when another process was first."""
    as_read = and_(push_subscriptions.c.id == phone.id, push_subscriptions.c.told == phone.told)
    return records.connection.execute(update(push_subscriptions).where(as_read).values(told=key)).rowcount == 1


def forget_those_over(records: Records) -> None:
    """Forgets every phone whose visit is over or was on an earlier day."""
    goes_on = exists().where(
        legs.c.ticket == push_subscriptions.c.ticket, legs.c.day == records.day, literal_column(f"legs.{NOT_OVER}")
    )
    over = delete(push_subscriptions).where(push_subscriptions.c.site == records.site, ~goes_on)
    records.connection.execute(over)
