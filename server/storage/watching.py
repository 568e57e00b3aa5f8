"""How many people wait, came and were served in a hall: nothing else, for those who may know nothing else."""

from datetime import datetime

from sqlalchemy import func, literal_column, select

from server.domain.visits.leg import State
from server.storage.records import Records
from server.storage.tables import WAITING, legs, tickets


def waiting_since(records: Records) -> list[datetime]:
    """Since when (UTC) each of those who wait today has waited, in no order."""
    today = (legs.c.site == records.site, legs.c.day == records.day)
    return list(records.connection.scalars(select(legs.c.joined_at).where(literal_column(WAITING), *today)))


def came_by(records: Records, moment: datetime) -> int:
    """How many numbers were taken today until then."""
    today = (tickets.c.site == records.site, tickets.c.day == records.day)
    wanted = select(func.count()).select_from(tickets).where(*today, tickets.c.taken_at <= moment)
    return int(records.connection.scalar(wanted) or 0)


def served_by(records: Records, moment: datetime) -> int:
    """To how many of today's numbers somebody had talked until then."""
    today = (legs.c.site == records.site, legs.c.day == records.day, legs.c.state == State.FINISHED.value)
    wanted = select(func.count(legs.c.ticket.distinct())).where(*today, legs.c.ended_at <= moment)
    return int(records.connection.scalar(wanted) or 0)
