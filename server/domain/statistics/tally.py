"""What a section wants to know of everything that was counted."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from server.domain.statistics.day_sum import DaySum


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How often each thing stands in the columns `by` of a subject, over all the days.

    `take(number, *values)` gets each of them once, and in how many rows it stands: names as text ("" is none),
    times in seconds (None is none).
    """

    of: str
    by: tuple[str, ...]
    take: Callable[..., None]


class Counting:
    """Counts for many sections while the days go by; what several want to know is counted once."""

    def __init__(self, of_sections: Iterable[Iterable[Tally]]) -> None:
        self._tallies = tuple(tally for tallies in of_sections for tally in tallies)
        self._found: dict[tuple[str, tuple[str, ...]], Counter[tuple[Any, ...]]] = {
            (tally.of, tally.by): Counter() for tally in self._tallies
        }

    def saw(self, day: DaySum) -> None:
        """One day more."""
        for (of, by), found in self._found.items():
            day.count(of, by, into=found)

    def tell(self) -> None:
        """Everything is counted: each tally takes it."""
        for tally in self._tallies:
            for values, number in self._found[tally.of, tally.by].items():
                tally.take(number, *values)
