"""The log as people read it: a day, newest first, as far as a filter lets through."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select

from server.domain.visits.event import Kind, Recorded
from server.storage.events import as_recorded
from server.storage.records import Records
from server.storage.tables import events


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Only events of that kind, of what `who` did or is about them, of that device; what is empty filters nothing."""

    kind: Kind | None = None
    who: str = ""
    device: str = ""


def of_day(records: Records, day: date, only: Filter, *, before: int | None, most: int) -> list[Recorded]:
    """The newest events of a local day, those older than the event `before` if it is given."""
    wanted = select(events).where(events.c.site == records.site, events.c.day == day, *_conditions(only))
    if before is not None:
        wanted = wanted.where(events.c.seq < before)
    rows = records.connection.execute(wanted.order_by(events.c.seq.desc()).limit(most))
    return [as_recorded(row) for row in rows]


def _conditions(only: Filter) -> Iterator[ColumnElement[bool]]:
    if only.kind is not None:
        yield events.c.kind == only.kind.value
    if only.who:
        yield or_(events.c.advisor == only.who, events.c.facts["by"].as_string() == only.who)
    if only.device:
        yield events.c.device == only.device
