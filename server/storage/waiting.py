"""The line: always computed from the waiting legs, in time that does not grow with its length."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, and_, bindparam, func, literal_column, or_, select, union_all
from sqlalchemy.sql.selectable import Select

from server.domain.leg import Leg
from server.storage.legs import as_leg
from server.storage.records import Records
from server.storage.tables import NOT_OVER, WAITING, legs

COUNTED = 200
"""People ahead are counted to here; a longer line is "more than 200", so that counting stays cheap."""


def heads(records: Records, topics: Sequence[str]) -> list[Leg]:
    """The leg that has waited longest in each of the topics' lines."""
    return first(records, topics, each=1)


def first(records: Records, topics: Sequence[str], *, each: int) -> list[Leg]:
    """Up to `each` legs from the head of each topic's line, those of the first topic first."""
    if not topics:
        return []
    rows = records.connection.execute(_heads(len(topics), each), _asked(records, topics))
    return [leg for row in rows if (leg := as_leg(row)) is not None]


def ahead(records: Records, topics: Sequence[str], *, of: Leg | None = None) -> dict[str, int]:
    """People waiting in each topic's line, only those before `of` if it is given; each line counted up to COUNTED."""
    if not topics:
        return {}
    asked = _asked(records, topics)
    if of is not None:
        asked |= {"sort_key": of.sort_key, "id": of.id}
    rows = records.connection.execute(_counts(len(topics), before=of is not None), asked)
    return {topics[row.at]: row.people for row in rows}


def open_today(records: Records) -> list[Leg]:
    """Every leg of the day that is not over."""
    open_legs = select(legs).where(literal_column(NOT_OVER), legs.c.site == records.site, legs.c.day == records.day)
    return [leg for row in records.connection.execute(open_legs) if (leg := as_leg(row)) is not None]


def left_over(records: Records) -> list[Leg]:
    """Legs of earlier days that nobody ended."""
    older = select(legs).where(literal_column(NOT_OVER), legs.c.site == records.site, legs.c.day < records.day)
    return [leg for row in records.connection.execute(older) if (leg := as_leg(row)) is not None]


def _asked(records: Records, topics: Sequence[str]) -> dict[str, str | int | date | datetime]:
    return {"site": records.site, "day": records.day, **{f"topic_{at}": topic for at, topic in enumerate(topics)}}


def _in_line(at: int) -> ColumnElement[bool]:
    return and_(
        literal_column(WAITING),
        legs.c.site == bindparam("site"),
        legs.c.day == bindparam("day"),
        legs.c.topic == bindparam(f"topic_{at}"),
    )


@cache
def _heads(topics: int, each: int) -> CompoundSelect[Any]:
    def head(at: int) -> Select[Any]:
        line = select(legs).where(_in_line(at)).order_by(legs.c.sort_key, legs.c.id).limit(each)
        return select(line.subquery(f"line_{at}"))

    return union_all(*(head(at) for at in range(topics)))


@cache
def _counts(topics: int, *, before: bool) -> CompoundSelect[Any]:
    earlier = or_(legs.c.sort_key < bindparam("sort_key"), legs.c.id < bindparam("id"))

    def count(at: int) -> Any:
        line = select(legs.c.id).where(_in_line(at)).limit(COUNTED)
        if before:
            line = line.where(legs.c.sort_key <= bindparam("sort_key"), earlier)
        return select(literal_column(str(at)).label("at"), func.count().label("people")).select_from(
            line.subquery(f"line_{at}")
        )

    return union_all(*(count(at) for at in range(topics)))
