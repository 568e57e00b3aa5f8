"""The line: always computed from the waiting legs, in time that does not grow with its length."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Row,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    union_all,
)  # fmt: skip

from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.storage.legs import leg_of
from server.storage.needs import need_of
from server.storage.records import Records
from server.storage.tables import NOT_OVER, WAITING, legs, needs, tickets

COUNTED = 200
"""People ahead are counted to here with each need, so that counting stays cheap: of so many "more than" is said."""

_line = legs.alias("legs_in_line")
_OF_NEED = and_(_line.c.need == needs.c.id, literal_column(f"legs_in_line.{WAITING}"))
_TODAY = and_(needs.c.site == bindparam("of_site"), needs.c.day == bindparam("of_day"))
_AMONG = needs.c.id.in_(bindparam("needs", expanding=True))
_BEFORE = and_(
    _line.c.sort_key <= bindparam("sort_key"),
    or_(_line.c.sort_key < bindparam("sort_key"), _line.c.id < bindparam("of_id")),
)


def _first_where(*conditions: Any) -> ScalarSelect[int]:
    """The id of the first leg in the line of a need."""
    line = select(_line.c.id).where(_OF_NEED, *conditions).order_by(_line.c.sort_key, _line.c.id).limit(1)
    return line.correlate(needs).scalar_subquery()


def _people_where(*conditions: Any) -> ScalarSelect[int]:
    """How many stand in the line of a need, counted up to COUNTED."""
    line = select(_line.c.id).where(_OF_NEED, *conditions).limit(COUNTED).correlate(needs).subquery("counted")
    return select(func.count()).select_from(line).scalar_subquery()


_HEADS = select(legs).select_from(needs).join(legs, legs.c.id == _first_where()).where(_TODAY)
_PATIENT = (
    select(legs)
    .select_from(needs)
    .join(legs, legs.c.id == _first_where(_line.c.joined_at <= bindparam("since")))
    .where(_AMONG)
)
_IN_ORDER = (
    select(legs, tickets.c.count.label("number"))
    .join(tickets, tickets.c.id == legs.c.ticket)
    .where(literal_column(f"legs.{NOT_OVER}"), legs.c.site == bindparam("of_site"), legs.c.day == bindparam("of_day"))
    .order_by(legs.c.sort_key, legs.c.id)
)
_EVERYBODY = select(needs, _people_where().label("people")).where(_TODAY)
_AHEAD = select(needs, _people_where(_BEFORE).label("people")).where(_TODAY)


def heads(records: Records) -> dict[int, Leg]:
    """Who is first with each need of today, by the need's row; needs with which nobody waits are left out."""
    rows = records.connection.execute(_HEADS, {"of_site": records.site, "of_day": records.day})
    return _by_need(rows)


def patient(records: Records, among: Collection[int], *, since: datetime) -> dict[int, Leg]:
    """Who is first with each of these needs among those who have waited `since` then or longer."""
    if not among:
        return {}
    return _by_need(records.connection.execute(_PATIENT, {"needs": list(among), "since": since}))


def ahead(records: Records, *, of: Leg | None = None) -> dict[Need, int]:
    """People who wait with each need of today, only those before `of` if it is given; each counted up to COUNTED."""
    asked: dict[str, Any] = {"of_site": records.site, "of_day": records.day}
    if of is None:
        rows = records.connection.execute(_EVERYBODY, asked)
    else:
        rows = records.connection.execute(_AHEAD, {**asked, "sort_key": of.sort_key, "of_id": of.id})
    return {need_of(row): row.people for row in rows if row.people}


def first(records: Records, among: Sequence[int], *, each: int) -> list[Leg]:
    """Up to `each` legs from the head of the line of each of these needs, in the order of the whole line."""
    if not among:
        return []
    asked = {f"need_{at}": need for at, need in enumerate(among)}
    rows = records.connection.execute(_lines(len(among), each), asked)
    return sorted((leg_of(dict(row._mapping)) for row in rows), key=lambda leg: (leg.sort_key, leg.id))


def open_today(records: Records) -> list[Leg]:
    """Every leg of the day that is not over, in the order of the tickets."""
    open_legs = select(legs).where(literal_column(NOT_OVER), legs.c.site == records.site, legs.c.day == records.day)
    return _by_ticket(records.connection.execute(open_legs))


def in_order(records: Records, *, at_a_time: int) -> Iterable[Sequence[Row[Any]]]:
    """The same as rows in the order of the line, so many at a time, each with its `number` of the day."""
    rows = records.connection.execute(_IN_ORDER, {"of_site": records.site, "of_day": records.day})
    return rows.partitions(at_a_time)


def left_over(records: Records) -> list[Leg]:
    """Legs of earlier days that nobody ended, in the order of the tickets."""
    older = select(legs).where(literal_column(NOT_OVER), legs.c.site == records.site, legs.c.day < records.day)
    return _by_ticket(records.connection.execute(older))


def _by_ticket(rows: Iterable[Row[Any]]) -> list[Leg]:
    """In order here: a database that is asked for it would rather read a whole table in that order."""
    return sorted((leg_of(dict(row._mapping)) for row in rows), key=lambda leg: leg.ticket)


@cache
def _lines(count: int, each: int) -> CompoundSelect[Any]:
    def line(at: int) -> Select[Any]:
        of_need = select(legs).where(literal_column(WAITING), legs.c.need == bindparam(f"need_{at}"))
        return select(of_need.order_by(legs.c.sort_key, legs.c.id).limit(each).subquery(f"line_{at}"))

    return union_all(*(line(at) for at in range(count)))


def _by_need(rows: Iterable[Row[Any]]) -> dict[int, Leg]:
    return {row.need: leg_of(dict(row._mapping)) for row in rows}
