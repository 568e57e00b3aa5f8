"""Legs: saved only if they still are as they were read."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, literal_column, select, update

from server.domain.leg import Leg, LegOutcome, State
from server.domain.refusal import Code, Refusal
from server.storage.records import Records
from server.storage.tables import AT_A_DESK, legs

_ADD = insert(legs).returning(legs.c.id)
CHANGING = ("state", "desk", "advisor", "calls", "called_at", "started_at", "ended_at", "outcome", "version")
"""What may change about a leg; the rest says who it is and where it stands in line."""

_SAVE = (
    update(legs)
    .where(legs.c.id == bindparam("of_id"), legs.c.version == bindparam("as_read"))
    .values({name: bindparam(name) for name in CHANGING})
)
_AT_DESK = select(legs).where(
    legs.c.site == bindparam("site"), legs.c.desk == bindparam("desk"), literal_column(f"({AT_A_DESK})")
)


def add(records: Records, *, ticket: int, topic: str, at: datetime, sort_key: datetime) -> int:
    """Saves a new waiting leg and gives its id."""
    row = {"ticket": ticket, "site": records.site, "day": records.day, "topic": topic, "state": State.WAITING.value}
    row |= {"sort_key": sort_key, "joined_at": at, "calls": 0, "version": 0}
    return int(records.connection.scalar(_ADD, row) or 0)


def save(records: Records, leg: Leg) -> None:
    """Saves a changed leg if nobody has changed it since; refuses with TICKET_CHANGED otherwise."""
    row: dict[str, Any] = {name: getattr(leg, name) for name in CHANGING}
    row["state"], row["outcome"] = leg.state.value, leg.outcome.value if leg.outcome else None
    saved = records.connection.execute(_SAVE, {**row, "of_id": leg.id, "as_read": leg.version - 1})
    if saved.rowcount != 1:
        raise Refusal(Code.TICKET_CHANGED)


def at_desk(records: Records, desk: str) -> Leg | None:
    """The leg that is called to that desk or served there, or None."""
    return as_leg(records.connection.execute(_AT_DESK, {"site": records.site, "desk": desk}).first())


def find(records: Records, leg: int) -> Leg | None:
    """The leg of that id on this site and day, or None."""
    wanted = select(legs).where(legs.c.id == leg, legs.c.site == records.site, legs.c.day == records.day)
    return as_leg(records.connection.execute(wanted).first())


def last_of(records: Records, ticket: int) -> Leg | None:
    """The newest leg of a ticket, or None."""
    newest = (
        select(legs).where(legs.c.ticket == ticket, legs.c.site == records.site).order_by(legs.c.id.desc()).limit(1)
    )
    return as_leg(records.connection.execute(newest).first())


def as_leg(row: Row[Any] | None) -> Leg | None:
    """A row as a leg."""
    return None if row is None else leg_of(dict(row._mapping))


def leg_of(values: dict[str, Any]) -> Leg:
    """A leg from the values of its columns."""
    outcome = values.pop("outcome")
    return Leg(**{**values, "state": State(values["state"])}, outcome=LegOutcome(outcome) if outcome else None)
