"""Tickets and the day's running number."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, Row, and_, bindparam, case, insert, select, update

from server.domain.visits.lease import LEASED_TO
from server.domain.visits.ticket import Ticket
from server.storage.records import Records
from server.storage.tables import numbers, tickets

_AFTER = numbers.c.last + bindparam("size", type_=Integer)
_REACHES_LEASED = and_(numbers.c.last < numbers.c.leased_from, numbers.c.leased_from <= _AFTER)
_NEXT = (
    update(numbers)
    .where(numbers.c.site == bindparam("of_site"), numbers.c.day == bindparam("of_day"))
    .values(last=case((_REACHES_LEASED, LEASED_TO + bindparam("size", type_=Integer)), else_=_AFTER))
    .returning(numbers.c.last)
)
_ADD = insert(tickets).returning(tickets.c.id)
_OF_SECRET = select(tickets).where(tickets.c.secret == bindparam("wanted"))
_OF_ID = select(tickets).where(tickets.c.id == bindparam("of_id"), tickets.c.site == bindparam("of_site"))


def next_count(records: Records) -> int:
    """The day's next number, counted in the transaction: an undone transaction gives it back."""
    return next_counts(records, 1)


def next_counts(records: Records, size: int) -> int:
    """Takes the day's next `size` numbers in one step and gives the last of them; leased ones are jumped over."""
    last = records.connection.scalar(_NEXT, {"of_site": records.site, "of_day": records.day, "size": size})
    if last is None:
        records.connection.execute(insert(numbers).values(site=records.site, day=records.day, last=size))
        return size
    return int(last)


def add(records: Records, *, count: int, language: str, secret: str, taken_at: datetime, party: int = 1) -> int:
    """Saves a new ticket and gives its id."""
    row = {"site": records.site, "day": records.day, "count": count, "language": language}
    return int(records.connection.scalar(_ADD, {**row, "secret": secret, "taken_at": taken_at, "party": party}) or 0)


def renumber(records: Records, ticket: int, *, count: int, secret: str) -> None:
    """Gives a ticket the number and the secret that its visitor holds."""
    changed = update(tickets).where(tickets.c.id == ticket, tickets.c.site == records.site)
    records.connection.execute(changed.values(count=count, secret=secret))


def find(records: Records, ticket: int) -> Ticket | None:
    """The ticket of that id on this site, or None."""
    return _ticket(records.connection.execute(_OF_ID, {"of_id": ticket, "of_site": records.site}).first())


def several(records: Records, wanted: set[int]) -> dict[int, Ticket]:
    """The tickets of those ids, by id."""
    rows = records.connection.execute(select(tickets).where(tickets.c.id.in_(wanted), tickets.c.site == records.site))
    return {row.id: Ticket(**row._mapping) for row in rows}


def of_secret(connection: Connection, secret: str) -> Ticket | None:
    """The ticket behind a visitor's address, or None."""
    return _ticket(connection.execute(_OF_SECRET, {"wanted": secret}).first())


def of_number(records: Records, count: int) -> Ticket | None:
    """The ticket with the day's `count`-th number, or None."""
    wanted = select(tickets).where(
        tickets.c.site == records.site, tickets.c.day == records.day, tickets.c.count == count
    )
    return _ticket(records.connection.execute(wanted).first())


def is_taken(records: Records, count: int) -> bool:
    """Whether there is a ticket with the day's `count`-th number."""
    wanted = select(tickets.c.id).where(
        tickets.c.site == records.site, tickets.c.day == records.day, tickets.c.count == count
    )
    return records.connection.scalar(wanted) is not None


def _ticket(row: Row[Any] | None) -> Ticket | None:
    return None if row is None else Ticket(**row._mapping)
