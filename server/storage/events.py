"""The log of what happened. Rows are only added; audit, statistics, boards' `seq` and pokes come from here."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from server.domain.visits.event import Event, Kind, Recorded
from server.storage.records import Records
from server.storage.tables import events

_ADD = insert(events).returning(events.c.seq)
_LAST = select(func.max(events.c.seq)).where(events.c.site == bindparam("of_site"))
_OF_REQUEST = (
    select(events)
    .where(events.c.site == bindparam("of_site"), events.c.request == bindparam("of_request"))
    .order_by(events.c.seq)
)


def add(records: Records, happened: Sequence[Event], *, at: datetime, request: str | None) -> tuple[Recorded, ...]:
    """Records events in their order. The sender's request id stands with each, so that asking again can be known."""
    return tuple(_add(records, event, at=at, request=request) for event in happened)


def of_request(records: Records, request: str) -> tuple[Recorded, ...]:
    """What an earlier request with the same id made happen; empty when it is new."""
    rows = records.connection.execute(_OF_REQUEST, {"of_site": records.site, "of_request": request})
    return tuple(as_recorded(row) for row in rows)


def last_seq(records: Records) -> int:
    """The `seq` of the site's newest event, 0 before the first."""
    return int(records.connection.scalar(_LAST, {"of_site": records.site}) or 0)


def newest(connection: Connection) -> int:
    """The `seq` of the newest event of all sites."""
    return int(connection.scalar(select(func.max(events.c.seq))) or 0)


def after(connection: Connection, seq: int, *, most: int = 500) -> list[Recorded]:
    """Events of all sites after `seq`, oldest first."""
    wanted = select(events).where(events.c.seq > seq).order_by(events.c.seq).limit(most)
    return [as_recorded(row) for row in connection.execute(wanted)]


def last_at_desk(records: Records, desk: str, kinds: Sequence[Kind]) -> Recorded | None:
    """The newest event of those kinds at a desk, or None."""
    wanted = (
        select(events)
        .where(events.c.site == records.site, events.c.desk == desk, events.c.kind.in_([kind.value for kind in kinds]))
        .order_by(events.c.seq.desc())
        .limit(1)
    )
    row = records.connection.execute(wanted).first()
    return None if row is None else as_recorded(row)


def since_at_desk(records: Records, desk: str, kind: Kind, *, seq: int) -> list[Recorded]:
    """The events of that kind at a desk after `seq`, oldest first."""
    wanted = select(events).where(
        events.c.site == records.site, events.c.desk == desk, events.c.kind == kind.value, events.c.seq > seq
    )
    return [as_recorded(row) for row in records.connection.execute(wanted.order_by(events.c.seq))]


def _add(records: Records, event: Event, *, at: datetime, request: str | None) -> Recorded:
    row = {
        "site": records.site, "day": records.day, "at": at, "kind": event.kind.value, "ticket": event.ticket,
        "leg": event.leg, "topic": event.topic, "desk": event.desk, "advisor": event.advisor, "device": event.device,
        "facts": dict(event.facts), "request": request,
    }  # fmt: skip
    seq = int(records.connection.scalar(_ADD, row) or 0)
    return Recorded(seq=seq, site=records.site, day=records.day, at=at, event=event)


def as_recorded(row: Row[Any]) -> Recorded:
    """An event as its row keeps it."""
    event = Event(
        kind=Kind(row.kind), ticket=row.ticket, leg=row.leg, topic=row.topic,
        desk=row.desk, advisor=row.advisor, device=row.device, facts=row.facts,
    )  # fmt: skip
    return Recorded(seq=row.seq, site=row.site, day=row.day, at=row.at, event=event)
