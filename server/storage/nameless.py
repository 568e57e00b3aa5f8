"""Makes the events of a day nameless: each row keeps what reports read, in the place where it stands."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, literal_column, select, update

from server.domain.statistics.kept import OF_THE_HOUSE, kept
from server.domain.statistics.minute import on_the_minute
from server.domain.visits.alias import Aliases
from server.domain.visits.event import Kind
from server.storage.events import as_recorded
from server.storage.records import Records
from server.storage.tables import TO_CLEAR, events, tickets

KEPT = ("at", "ticket", "leg", "topic", "desk", "advisor", "device", "facts")
_KEEP = (
    update(events)
    .where(events.c.seq == bindparam("of_seq"))
    .values({name: bindparam(f"new_{name}") for name in KEPT} | {"request": None, "cleared": True})
)


def make_nameless(records: Records, day: date, aliases: Aliases, *, most: int, per_person: bool) -> int:
    """Makes the next `most` events of that day nameless; gives how many there still were.

    That a ticket of that day expired was noted on the day after: such an event goes with the day of its ticket.
    """
    rows = _of_day(records, day, most) or _of_its_end(records, day, most)
    if rows:
        last = _last_at_desks(records, day, {row.desk for row in rows if row.desk is not None})
        records.connection.execute(
            _KEEP, [_values(row, aliases, is_last=row.seq in last, per_person=per_person) for row in rows]
        )
    return len(rows)


def _values(row: Row[Any], aliases: Aliases, *, is_last: bool, per_person: bool) -> Mapping[str, Any]:
    before = as_recorded(row)
    after = kept(before.event, aliases, is_last_at_desk=is_last, per_person=per_person)
    at = before.at if after.kind in OF_THE_HOUSE else on_the_minute(before.at)
    values = {name: getattr(after, name) for name in KEPT if name not in ("at", "facts")}
    return {"of_seq": row.seq} | {
        f"new_{name}": value for name, value in (values | {"at": at, "facts": dict(after.facts)}).items()
    }


def _of_day(records: Records, day: date, most: int) -> Sequence[Row[Any]]:
    wanted = _to_clear(records).where(events.c.day == day).order_by(events.c.seq).limit(most)
    return records.connection.execute(wanted).all()


def _of_its_end(records: Records, day: date, most: int) -> Sequence[Row[Any]]:
    of_that_day = select(tickets.c.id).where(tickets.c.site == records.site, tickets.c.day == day)
    ended = _to_clear(records).where(events.c.day > day, events.c.kind == Kind.TICKET_EXPIRED.value)
    return records.connection.execute(ended.where(events.c.ticket.in_(of_that_day)).limit(most)).all()


def _to_clear(records: Records) -> Any:
    return select(events).where(literal_column(TO_CLEAR), events.c.site == records.site)


def _last_at_desks(records: Records, day: date, desks: set[str]) -> set[int]:
    return {seq for desk in desks if (seq := _last_at(records, day, desk)) is not None}


def _last_at(records: Records, day: date, desk: str) -> int | None:
    at_desk = select(events.c.seq).where(events.c.site == records.site, events.c.desk == desk, events.c.day == day)
    return records.connection.scalar(at_desk.order_by(events.c.seq.desc()).limit(1))
