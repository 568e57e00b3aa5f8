"""How many people wait in a hall, and since when: nothing else, for those who may know nothing else."""

from datetime import datetime

from sqlalchemy import literal_column, select

from server.storage.records import Records
from server.storage.tables import WAITING, legs


def waiting_since(records: Records) -> list[datetime]:
    """Since when (UTC) each of those who wait today has waited, in no order."""
    today = (legs.c.site == records.site, legs.c.day == records.day)
    return list(records.connection.scalars(select(legs.c.joined_at).where(literal_column(WAITING), *today)))
