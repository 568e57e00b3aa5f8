"""The log of what happened. Rows are only added; audit, statistics, boards' `seq` and pokes come from here."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, Row, bindparam, func, insert, literal_column, select

from server.domain.visits.event import Event, Kind, Recorded
from server.storage.records import Records
from server.storage.tables import TO_CLEAR, events, sites

_ADD = insert(events).returning(events.c.seq)
_LAST = select(func.max(events.c.seq)).where(events.c.site == bindparam("of_site"))
_OF_REQUEST = (
    select(events)
    .where(events.c.site == bindparam("of_site"), events.c.request == bindparam("of_request"))
    .order_by(events.c.seq)
)
_LAST_AT_DESK = (
    select(events)
    .where(events.c.site == bindparam("of_site"), events.c.desk == bindparam("of_desk"))
    .where(events.c.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(events.c.seq.desc())
    .limit(1)
)
_AFTER = select(events).where(events.c.seq > bindparam("after")).order_by(events.c.seq)
_SOME_AFTER = _AFTER.limit(bindparam("most", type_=Integer))


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


def newest_of_each(connection: Connection) -> dict[str, int]:
    """Every loaded site, and the `seq` of its newest event, 0 before the first."""
    newest = select(func.max(events.c.seq)).where(events.c.site == sites.c.site).scalar_subquery()
    found = connection.execute(select(sites.c.site, newest).order_by(sites.c.site))
    return {site: int(seq or 0) for site, seq in found}


def after(connection: Connection, seq: int, *, most: int = 500) -> list[Recorded]:
    """Events of all sites after `seq`, oldest first."""
    return [as_recorded(row) for row in connection.execute(_SOME_AFTER, {"after": seq, "most": most})]


def of_kinds(records: Records, kinds: Sequence[Kind], *, after: int, up_to: int) -> list[Recorded]:
    """The site's events of those kinds after one `seq` and up to another, oldest first."""
    wanted = select(events).where(
        events.c.site == records.site, events.c.seq > after, events.c.seq <= up_to,
        events.c.kind.in_([kind.value for kind in kinds]),
    )  # fmt: skip
    return [as_recorded(row) for row in records.connection.execute(wanted.order_by(events.c.seq))]


def of_legs(records: Records, among: Collection[int], kinds: Sequence[Kind], *, up_to: int) -> list[Recorded]:
    """The events of those kinds up to a `seq` that happened to these legs of days not yet cleared, oldest first."""
    if not among:
        return []
    wanted = select(events).where(
        literal_column(TO_CLEAR), events.c.site == records.site, events.c.seq <= up_to, events.c.leg.in_(among),
        events.c.kind.in_([kind.value for kind in kinds]),
    )  # fmt: skip
    return [as_recorded(row) for row in records.connection.execute(wanted.order_by(events.c.seq))]


def last_at_desk(records: Records, desk: str, kinds: Sequence[Kind]) -> Recorded | None:
    """The newest event of those kinds at a desk, or None."""
    asked = {"of_site": records.site, "of_desk": desk, "kinds": [kind.value for kind in kinds]}
    row = records.connection.execute(_LAST_AT_DESK, asked).first()
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
