"""Those whom a head start has passed: they came before the person who is called and stand behind in line."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import and_, bindparam, func, literal_column, or_, select

from server.domain.visits.leg import Leg
from server.storage.records import Records
from server.storage.tables import WAITING, legs


@dataclass(frozen=True, kw_only=True)
class Overtaken:
    """How many with one need, and the ticket among them that was taken first."""

    people: int
    oldest: int


NOBODY = Overtaken(people=0, oldest=0)

_BEHIND = and_(
    legs.c.sort_key >= bindparam("sort_key"),
    or_(legs.c.sort_key > bindparam("sort_key"), legs.c.id > bindparam("of_id")),
)
_OVERTAKEN = (
    select(legs.c.need, func.count().label("people"), func.min(legs.c.ticket).label("oldest"))
    .where(literal_column(WAITING), legs.c.need.in_(bindparam("needs", expanding=True)), _BEHIND)
    .where(legs.c.sort_key < bindparam("came"), legs.c.joined_at < bindparam("came"))
    .group_by(legs.c.need)
)


def overtaken(records: Records, leg: Leg, *, among: Collection[int]) -> dict[int, Overtaken]:
    """People with each of these needs whom the head start of `leg` has passed, by the need's row.

    Nobody without a head start; at most those who came in the minutes of it, so that counting stays cheap.
    """
    if not leg.head_start or not among:
        return {}
    came = leg.sort_key + timedelta(minutes=leg.head_start)
    asked = {"needs": list(among), "sort_key": leg.sort_key, "of_id": leg.id, "came": came}
    rows = records.connection.execute(_OVERTAKEN, asked)
    return {row.need: Overtaken(people=row.people, oldest=row.oldest) for row in rows}
