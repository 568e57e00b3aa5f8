"""Every range that somebody who waits was shown, until their day is cleared."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy import delete, insert, literal_column, select

from server.domain.simulation.told import Told
from server.domain.visits.event import Kind
from server.storage.records import Records
from server.storage.tables import TO_CLEAR, events, legs, ranges


def add(records: Records, shown: Mapping[int, Told]) -> None:
    """Notes what is shown to each of these legs from now on."""
    rows = [
        {
            "leg": leg, "at": told.at, "site": records.site, "day": records.day,
            "low": told.low, "high": told.high, "never": told.never,
        }
        for leg, told in shown.items()
    ]  # fmt: skip
    if rows:
        records.connection.execute(insert(ranges), rows)


def of_legs(records: Records, among: Collection[int]) -> Mapping[int, list[Told]]:
    """Leg → all that it was shown while it waited, oldest first."""
    shown = defaultdict[int, list[Told]](list)
    wanted = select(ranges).where(ranges.c.leg.in_(among), ranges.c.site == records.site).order_by(ranges.c.at)
    for row in records.connection.execute(wanted):
        shown[row.leg].append(Told(day=row.day, at=row.at, low=row.low, high=row.high, never=row.never))
    return shown


def on_tickets(records: Records, among: Collection[int]) -> Mapping[int, Told]:
    """Leg → what its ticket said, for those who were told something when they took it."""
    wanted = select(events.c.leg, events.c.day, events.c.at, events.c.facts).where(
        literal_column(TO_CLEAR),
        events.c.site == records.site,
        events.c.kind == Kind.TICKET_TAKEN.value,
        events.c.leg.in_(among),
    )
    rows = records.connection.execute(wanted)
    return {row.leg: _on_ticket(row.day, row.at, row.facts) for row in rows if _was_told(row.facts)}


def forget(records: Records, tickets: Collection[int]) -> None:
    """Deletes what was shown to these tickets."""
    theirs = select(legs.c.id).where(legs.c.ticket.in_(tickets))
    records.connection.execute(delete(ranges).where(ranges.c.leg.in_(theirs)))


def _was_told(facts: Mapping[str, object]) -> bool:
    """A number that was handed out came without a range; one that begins at the return with none that counts."""
    return "taken_at" not in facts and not facts.get("expected")


def _on_ticket(day: date, at: datetime, facts: Mapping[str, int | None]) -> Told:
    never = facts.get("never")
    return Told(
        day=day, at=at, low=facts["low"] or 0, high=facts["high"] or 0, never=never or 0, is_run=never is not None
    )
