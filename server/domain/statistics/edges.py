"""Which sums stand at the edge of what other, rounded reports tell of them."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from server.domain.site.report_wanted import Subject
from server.domain.statistics.figure import about
from server.domain.statistics.suppress import WHOLE, Cell, Stiff


@dataclass(kw_only=True)
class Edges:
    """How many were counted in each sum on each day. Of visits and talks everybody knows the whole."""

    of: Subject
    _days: defaultdict[Cell, Counter[date]] = field(default_factory=lambda: defaultdict(Counter))

    def count(self, cell: Cell, day: str, number: int) -> None:
        """So many more on that day."""
        self._days[cell][date.fromisoformat(day)] += number

    def stiff(self, k: int) -> Stiff:
        """The sums that could not be one more (True) or one less: the day's, week's or month's figure would show it."""
        of_lines = frozenset(
            (cell, more)
            for cell, days in self._days.items()
            for more in (True, False)
            if not _gives(days, k, more=more)
        )
        return of_lines | (known(WHOLE) if self.of in ("visits", "talks") else frozenset())


def known(*cells: Cell) -> Stiff:
    """Cells that everybody knows anyway."""
    return frozenset((cell, more) for cell in cells for more in (True, False))


def _gives(days: Counter[date], k: int, *, more: bool) -> bool:
    weeks, months, step = Counter[tuple[int, int]](), Counter[tuple[int, int]](), 1 if more else -1
    for day, number in days.items():
        weeks[_week(day)] += number
        months[_month(day)] += number
    return any(
        all(about(number + step, k) == about(number, k) for number in (on_day, weeks[_week(day)], months[_month(day)]))
        for day, on_day in days.items()
    )


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
