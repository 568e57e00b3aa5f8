"""Legs: saved only if they still are as they were read."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, insert, literal_column, select, update

from server.domain.refusal import Code, Refusal
from server.domain.visits.leg import Leg, LegOutcome, State
from server.domain.visits.need import Need
from server.storage import needs
from server.storage.records import Records
from server.storage.tables import AT_A_DESK, NOT_OVER, RESTRICTED, legs

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
_AT_DESKS = select(legs).where(legs.c.site == bindparam("site"), literal_column(f"({AT_A_DESK})"))
_AT_DESK = _AT_DESKS.where(legs.c.desk == bindparam("desk"))
_LAST = (
    select(legs)
    .where(legs.c.ticket == bindparam("of_ticket"), legs.c.site == bindparam("of_site"))
    .order_by(case((literal_column(f"({NOT_OVER})"), 0), else_=1), legs.c.ended_at.desc(), legs.c.id.desc())
    .limit(1)
)
_EARLIER = select(legs.c.id).where(legs.c.ticket == bindparam("of_ticket"), legs.c.id < bindparam("of_id")).limit(1)


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


def follow(records: Records, before: Leg, *, need: Need, then: Sequence[str], at: datetime) -> int:
    """Saves the next leg of the same visit and gives its id: the place in line is that of the leg before."""
    return add(
        records,
        ticket=before.ticket,
        need=need,
        at=at,
        sort_key=before.sort_key,
        head_start=before.head_start,
        then=then,
    )


def save(records: Records, leg: Leg) -> None:
    """Saves a changed leg if nobody has changed it since; refuses with TICKET_CHANGED otherwise."""
    row: dict[str, Any] = {name: getattr(leg, name) for name in CHANGING}
    row["state"], row["outcome"] = leg.state.value, leg.outcome.value if leg.outcome else None
    saved = records.connection.execute(_SAVE, {**row, "of_id": leg.id, "as_read": leg.version - 1})
    if saved.rowcount != 1:
        raise Refusal(Code.TICKET_CHANGED)


def forget_conditions(records: Records) -> None:
    """Takes away to which organisation legs of earlier days were kept; the answer at a gate could be told from it."""
    of_earlier_days = update(legs).where(
        literal_column(RESTRICTED), legs.c.site == records.site, legs.c.day < records.day
    )
    records.connection.execute(of_earlier_days.values(organisation=""))
    needs.forget_earlier(records)


def at_desk(records: Records, desk: str) -> Leg | None:
    """The leg that is called to that desk or served there, or None."""
    return as_leg(records.connection.execute(_AT_DESK, {"site": records.site, "desk": desk}).first())


def at_desks(records: Records) -> dict[str, Leg]:
    """Every leg that is called to a desk or served there, by the desk."""
    rows = records.connection.execute(_AT_DESKS, {"site": records.site})
    return {row.desk: leg_of(dict(row._mapping)) for row in rows}


def find(records: Records, leg: int) -> Leg | None:
    """The leg of that id on this site and day, or None."""
    wanted = select(legs).where(legs.c.id == leg, legs.c.site == records.site, legs.c.day == records.day)
    return as_leg(records.connection.execute(wanted).first())


def last_of(records: Records, ticket: int) -> Leg | None:
    """The leg of a ticket that is not over, else the one that ended last, or None.

    Not simply the newest: a referral that was taken back leaves a newer leg that never began.
    """
    return as_leg(records.connection.execute(_LAST, {"of_ticket": ticket, "of_site": records.site}).first())


def is_first(records: Records, leg: Leg) -> bool:
    """Whether the visit began with this leg."""
    return records.connection.scalar(_EARLIER, {"of_ticket": leg.ticket, "of_id": leg.id}) is None


def due_back(records: Records, now: datetime) -> list[Leg]:
    """Today's legs of those who stepped out and whose time is up, in the order of that."""
    due = select(legs).where(
        literal_column(NOT_OVER), legs.c.state == State.AWAY.value, legs.c.away_until <= now,
        legs.c.site == records.site, legs.c.day == records.day,
    )  # fmt: skip
    due = due.order_by(legs.c.away_until, legs.c.id)
    return [leg for row in records.connection.execute(due) if (leg := as_leg(row)) is not None]


def as_leg(row: Row[Any] | None) -> Leg | None:
    """A row as a leg."""
    return None if row is None else leg_of(dict(row._mapping))


def leg_of(values: dict[str, Any]) -> Leg:
    """A leg from the values of its columns."""
    outcome = values.pop("outcome")
    values.pop("need")
    values |= {"state": State(values["state"]), "then": tuple(filter(None, values["then"].split(",")))}
    return Leg(**values, outcome=LegOutcome(outcome) if outcome else None)
