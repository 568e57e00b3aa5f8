"""How promises were kept: sums of what was told, by week, topic and language, without groups that are too small."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from server.domain.simulation.told import Sums
from server.domain.statistics.suppress import WHOLE, Cell, hidden_cells
from server.storage.told_waits import Of, Shown

SMALLEST = 5
"""So many promises must have been made to a group that is shown."""

WEEKS = 8
"""So many whole weeks are looked at: a window that moves from day to day would tell on those of a single day."""

Rows = Mapping[str, Sums | None]
"""Key → its sums, None for a group that is not shown."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Promises on tickets, all together and apart; `whole` is None when there were too few.

    `waiting` are those made afterwards, while somebody waited: several to the same person.
    """

    whole: Sums | None
    waiting: Sums | None
    weeks: Rows
    topics: Rows
    languages: Rows


def period(today: date) -> tuple[date, date]:
    """The first and the last day of the whole weeks before today."""
    monday = today - timedelta(days=today.weekday())
    return monday - timedelta(weeks=WEEKS), monday - timedelta(days=1)


def kept(told: Mapping[Of, Sums], mondays: Sequence[date]) -> Kept:
    """The sums of these weeks; one without any promise stands there all the same."""
    on_tickets = {of: sums for of, sums in told.items() if of.shown is Shown.TICKET}
    whole = sum(on_tickets.values(), start=Sums())
    waiting = sum((sums for of, sums in told.items() if of.shown is Shown.WAITING), start=Sums())
    is_enough = whole.told >= SMALLEST
    weeks = _apart(on_tickets, _week)
    return Kept(
        whole=whole if is_enough else None,
        waiting=waiting if is_enough and waiting.told >= SMALLEST else None,
        weeks={day.isoformat(): weeks.get(day.isoformat(), Sums()) for day in mondays},
        topics=_apart(on_tickets, lambda of: of.topic),
        languages=_apart(on_tickets, lambda of: of.language),
    )


def _apart(told: Mapping[Of, Sums], key: Callable[[Of], str]) -> Rows:
    groups: defaultdict[str, Sums] = defaultdict(Sums)
    for of, sums in told.items():
        groups[key(of)] += sums
    table: dict[Cell, int] = {(group, None): sums.told for group, sums in groups.items()}
    hidden = hidden_cells(table | {WHOLE: sum(table.values())}, SMALLEST)
    return {group: None if (group, None) in hidden else sums for group, sums in groups.items()}


def _week(of: Of) -> str:
    return (of.day - timedelta(days=of.day.weekday())).isoformat()
