"""What the wall shows: today's calls."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, and_, bindparam, exists, literal_column, not_, or_, select

from server.domain.visits.leg import Leg
from server.domain.visits.number import symbol_of, written
from server.storage.legs import leg_of
from server.storage.records import Records
from server.storage.tables import AT_A_DESK, legs, tickets


@dataclass(frozen=True, kw_only=True)
class Call:
    """A leg that was called, with what people read and hear of its ticket."""

    leg: Leg
    number: str
    symbol: str
    language: str


_CALLED = (
    select(*legs.c, tickets.c.count, tickets.c.language.label("reads"))
    .join(tickets, tickets.c.id == legs.c.ticket)
    .where(legs.c.site == bindparam("site"), legs.c.day == bindparam("day"), legs.c.called_at.is_not(None))
)
_later = legs.alias("later")
_GONE_ON = exists().where(_later.c.ticket == legs.c.ticket, _later.c.id > legs.c.id)
_SHOWN = or_(literal_column(f"({AT_A_DESK})"), and_(legs.c.state.in_(("finished", "no-show")), not_(_GONE_ON)))
"""Nobody stays on the wall who waits again, was set aside or has given the number back, nor under two desks."""
_NEWEST = _CALLED.where(_SHOWN).order_by(legs.c.called_at.desc(), legs.c.id.desc()).limit(bindparam("most"))
_ONE = _CALLED.where(_SHOWN, legs.c.id == bindparam("leg"))
_TO_DESKS = legs.c.desk.in_(bindparam("desks", expanding=True))
_MISSED = (
    _CALLED.where(legs.c.state == "no-show", legs.c.topic.in_(bindparam("topics", expanding=True)))
    .order_by(legs.c.ended_at.desc())
    .limit(bindparam("most"))
)
_CURRENT = _CALLED.where(literal_column(f"({AT_A_DESK})"), legs.c.state == "called").order_by(legs.c.called_at)


def newest(records: Records, *, most: int, desks: Sequence[str] = ()) -> list[Call]:
    """Today's last calls and those who are still awaited, oldest first; only those to `desks` if given."""
    asked = {"site": records.site, "day": records.day, "most": most, "desks": list(desks)}
    wanted = [each.where(_TO_DESKS) if desks else each for each in (_NEWEST, _CURRENT)]
    rows = [row for each in wanted for row in records.connection.execute(each, asked)]
    calls = {row.id: _call(row) for row in rows}
    return sorted(calls.values(), key=lambda call: (call.leg.called_at, call.leg.id))


def shown(records: Records, leg: int) -> Call | None:
    """The call of that leg while it may stand on a wall, else None."""
    row = records.connection.execute(_ONE, {"site": records.site, "day": records.day, "leg": leg}).first()
    return None if row is None else _call(row)


def missed(records: Records, topics: Sequence[str], *, most: int) -> list[Call]:
    """Today's no-shows who came for one of these topics, whoever called them, newest first."""
    asked = {"site": records.site, "day": records.day, "topics": list(topics), "most": most}
    return [_call(row) for row in records.connection.execute(_MISSED, asked)]


def _call(row: Row[*tuple[Any, ...]]) -> Call:
    values = dict(row._mapping)
    count, language = values.pop("count"), values.pop("reads")
    return Call(leg=leg_of(values), number=written(count), symbol=symbol_of(count), language=language)
