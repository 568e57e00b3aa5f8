"""What reports need of one day: all that is counted, in columns, and the few events that they list."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from server.domain.statistics.columns import NOTHING, Columns, Value, column_of
from server.domain.statistics.counted import Counted, counted_at, counted_in
from server.domain.statistics.minute import to_the_minute
from server.domain.statistics.seats import Seats
from server.domain.statistics.visits import Replay
from server.domain.visits.event import Kind, Recorded

LISTED = frozenset(
    {
        Kind.SITE_LOADED,
        Kind.ASSOCIATION_CHECKED_IN,
        Kind.PRINTER_CHANGED,
        Kind.WALL_CHANGED,
        Kind.DEVICE_REVOKED,
    }
)
"""The kinds of events that sections look at themselves (their `KINDS`); of all others only what is counted is kept."""


@dataclass(frozen=True, kw_only=True)
class DaySum:
    """One local day of a hall; quarter hours are those of its clocks."""

    day: date
    columns: Mapping[str, Columns]
    events: tuple[Recorded, ...] = ()

    def count(self, of: str, by: Sequence[str], *, into: Counter[tuple[Any, ...]]) -> None:
        """Adds how often each thing stands in the columns `by` of everything of that subject."""
        if of in self.columns:
            self.columns[of].count(by, self.day, into=into)


def day_sums(events: Iterable[Recorded], *, zone: ZoneInfo, today: date) -> Iterator[DaySum]:
    """The sum of each day in `events`: day after day, each from its oldest event on. Today's visits may still go on."""
    for day, of_day in groupby(events, key=lambda recorded: recorded.day):
        yield day_sum(of_day, day=day, zone=zone, today=today)


def day_sum(events: Iterable[Recorded], *, day: date, zone: ZoneInfo, today: date) -> DaySum:
    """The sum of one day, from all its events. The order of its rows says nothing about the order of visits."""
    replay, seats = Replay(today=today), Seats()
    found: list[Counted] = []
    listed: list[Recorded] = []
    for recorded in map(to_the_minute, events):
        replay.saw(recorded)
        seats.saw(recorded)
        found.extend(counted_at(recorded))
        if recorded.event.kind in LISTED:
            listed.append(recorded)
    for visit in replay.rest():
        found.extend(counted_in(visit))
    found.extend(seats.rest())
    return DaySum(day=day, columns=_in_columns(found, zone), events=tuple(listed))


def _in_columns(found: Iterable[Counted], zone: ZoneInfo) -> Mapping[str, Columns]:
    by_subject: defaultdict[str, list[Mapping[str, Value]]] = defaultdict(list)
    for counted in found:
        by_subject[counted.subject].append(_row(counted, zone))
    return {subject: _columns(rows) for subject, rows in sorted(by_subject.items())}


_FIELDS = tuple(each.name for each in fields(Counted) if each.name not in ("subject", "at", "day", "answers"))


def _row(counted: Counted, zone: ZoneInfo) -> Mapping[str, Value]:
    """Only what is not empty."""
    local = counted.at.astimezone(zone)
    known: dict[str, Value] = {name: getattr(counted, name) for name in _FIELDS}
    known |= {f"answer:{question}": answer for question, answer in counted.answers.items()}
    known["quarter-hour"] = f"{local:%H}:{local.minute // 15 * 15:02}"
    return {name: value for name, value in known.items() if value not in (None, "")}


def _columns(rows: Sequence[Mapping[str, Value]]) -> Columns:
    in_order = sorted(rows, key=lambda row: sorted((name, str(value)) for name, value in row.items()))
    names = sorted({name for row in rows for name in row})
    return Columns(
        number=len(rows),
        columns={name: column_of([row.get(name, NOTHING.get(name, "")) for row in in_order]) for name in names},
    )
