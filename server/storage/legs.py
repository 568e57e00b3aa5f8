"""Legs: saved only if they still are as they were read."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, literal_column, select, update

from server.domain.leg import Leg, LegOutcome, State
from server.domain.need import Need
from server.domain.refusal import Code, Refusal
from server.storage import needs
from server.storage.records import Records
from server.storage.tables import AT_A_DESK, legs

_ADD = insert(legs).returning(legs.c.id)
CHANGING = (
    "state", "desk", "advisor", "calls", "joined_at", "sort_key", "called_at", "started_at", "ended_at", "outcome",
    "interpreter", "promise", "away_until", "away_times", "version",
)  # fmt: skip
"""What may change about a leg; the rest says who it is and what is needed."""

_SAVE = (
    update(legs)
    .where(legs.c.id == bindparam("of_id"), legs.c.version == bindparam("as_read"))
    .values({name: bindparam(name) for name in CHANGING})
)
_AT_DESK = select(legs).where(
    legs.c.site == bindparam("site"), legs.c.desk == bindparam("desk"), literal_column(f"({AT_A_DESK})")
)


def add(
    records: Records,
    *,
    ticket: int,
    need: Need,
    at: datetime,
    sort_key: datetime,
    head_start: int = 0,
    then: Sequence[str] = (),
    state: State = State.WAITING,
) -> int:
    """Saves a new leg and gives its id. `head_start` minutes are in `sort_key` already; `then` comes after this leg."""
    row = {"ticket": ticket, "site": records.site, "day": records.day, "state": state.value, **asdict(need)}
    row |= {"need": needs.id_of(records, need), "sort_key": sort_key, "joined_at": at, "calls": 0, "version": 0}
    row |= {"head_start": head_start, "then": ",".join(then)}
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
    values.pop("need")
    values |= {"state": State(values["state"]), "then": tuple(filter(None, values["then"].split(",")))}
    return Leg(**values, outcome=LegOutcome(outcome) if outcome else None)
