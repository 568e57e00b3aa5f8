"""Those of today who are not called as others are: set aside, right back, or told that it cannot be today."""

from sqlalchemy import ColumnElement, literal_column, select

from server.domain.routing.promise import NOT_TODAY
from server.domain.visits.leg import Leg, State
from server.storage.legs import as_leg
from server.storage.records import Records
from server.storage.tables import NOT_OVER, WAITING, legs


def everybody(records: Records) -> list[Leg]:
    """Everybody whose visit is not over, in the order of the line."""
    return _open_where(records)


def in_state(records: Records, state: State) -> list[Leg]:
    """Everybody who is in that state now, whoever came first in line first."""
    return _open_where(records, legs.c.state == state.value)


def not_today(records: Records) -> list[Leg]:
    """Those who wait and have been told that today it cannot be done any more, in the order of the line."""
    return _open_where(records, literal_column(WAITING), legs.c.promise == NOT_TODAY)


def _open_where(records: Records, *conditions: ColumnElement[bool]) -> list[Leg]:
    today = select(legs).where(literal_column(f"({NOT_OVER})"), legs.c.site == records.site, legs.c.day == records.day)
    wanted = today.where(*conditions).order_by(legs.c.sort_key, legs.c.id)
    return [leg for row in records.connection.execute(wanted) if (leg := as_leg(row)) is not None]
