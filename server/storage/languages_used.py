"""Which languages people chose at the kiosk, counted from the log: it outlives the tickets."""

from datetime import date

from sqlalchemy import func, select

from server.domain.visits.event import Kind
from server.storage.records import Records
from server.storage.tables import events


def languages_used(records: Records, first: date, last: date) -> dict[str, int]:
    """Language → how many tickets were taken in it from `first` to `last`, local days that both belong to it."""
    language = events.c.facts["language"].as_string().label("language")
    wanted = (
        select(language, func.count())
        .where(events.c.site == records.site, events.c.day.between(first, last))
        .where(events.c.kind == Kind.TICKET_TAKEN.value)
        .group_by("language")  # by its name: PostgreSQL does not see that two equal expressions with gaps are one
    )
    return {str(code): int(count) for code, count in records.connection.execute(wanted) if code is not None}
