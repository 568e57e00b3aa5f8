"""Which groups of a trial are not shown, because about too few real people too much would be said."""

from collections import Counter
from collections.abc import Iterable

from server.domain.simulation.habits import PastDay
from server.domain.statistics.suppress import WHOLE, Cell, hidden_cells
from server.domain.whatif.tally import Mark

SMALLEST = 5
"""So many people have to have come on the past days of a group that is shown."""


def hidden_groups(days: Iterable[PastDay]) -> frozenset[Mark]:
    """The topics and languages of those past days that are too small, and what would give them away."""
    came = [came.need for day in days for came in day.came]
    topics, languages = Counter(need.topic for need in came), Counter(need.language for need in came)
    return _small("topic", topics) | _small("language", languages)


def _small(kind: str, counted: Counter[str]) -> frozenset[Mark]:
    table: dict[Cell, int] = {(key, None): number for key, number in counted.items()}
    hidden = hidden_cells(table | {WHOLE: counted.total()}, SMALLEST)
    return frozenset((kind, row) for row, _ in hidden if row is not None)
