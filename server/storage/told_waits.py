"""What was told beside what happened: sums by day, topic and language, which outlive the tickets."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import delete, insert, select, update

from server.domain.simulation.told import Sums
from server.storage.records import Records
from server.storage.tables import told_waits


class Shown(StrEnum):
    """Where a range was told: with the ticket, or afterwards on phone, desk and wall."""

    TICKET = "ticket"
    WAITING = "waiting"


@dataclass(frozen=True, kw_only=True, order=True)
class Of:
    """Whose ranges are summed up."""

    day: date
    topic: str
    language: str
    shown: Shown


def add(records: Records, more: Mapping[Of, Sums]) -> None:
    """Adds to the sums."""
    for of, sums in more.items():
        which = {"day": of.day, "topic": of.topic, "language": of.language, "shown": of.shown.value}
        same = [told_waits.c.site == records.site, *(told_waits.c[name] == value for name, value in which.items())]
        added = {name: told_waits.c[name] + value for name, value in asdict(sums).items()}
        if not records.connection.execute(update(told_waits).where(*same).values(**added)).rowcount:
            records.connection.execute(insert(told_waits).values(site=records.site, **which, **asdict(sums)))


def of_days(records: Records, first: date, last: date) -> Mapping[Of, Sums]:
    """The sums of the days from `first` to `last` (both belong to it), the oldest first."""
    wanted = select(told_waits).where(told_waits.c.site == records.site, told_waits.c.day.between(first, last))
    rows = records.connection.execute(wanted.order_by(*told_waits.primary_key.columns))
    return {
        Of(day=row.day, topic=row.topic, language=row.language, shown=Shown(row.shown)): Sums(
            told=row.told, inside=row.inside, above=row.above, width=row.width, error=row.error, bias=row.bias,
            uncalled=row.uncalled, brier=row.brier,
        )
        for row in rows
    }  # fmt: skip


def forget(records: Records, *, before: date) -> None:
    """Deletes the sums of days before that one."""
    old = (told_waits.c.site == records.site, told_waits.c.day < before)
    records.connection.execute(delete(told_waits).where(*old))
