"""When people come: visits by a time of the hall's clock, and nothing else about them."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from server.domain.statistics.block import SUM, Block, Label, Line
from server.domain.statistics.figure import Unit
from server.domain.statistics.sections.section import Frame, Section
from server.domain.statistics.suppress import WHOLE
from server.domain.statistics.table import Showing, Table
from server.domain.statistics.tally import Tally


class Arrivals(Section):
    """Visits that began in each quarter hour (or other time), and the mean of each day on which anybody came.

    They name no group of people, so they are shown as they are, however few.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._rows = frame.wanted.rows or "quarter-hour"
        self._table = Table(unit=Unit.VISITS, period=frame.period, k=frame.k, showing=Showing.OPEN)
        self._days = 0

    def tallies(self) -> Sequence[Tally]:
        """Visits by that time, and on how many days there were any."""
        return (
            Tally(of="visits", by=(self._rows,), take=lambda number, row: self._table.count(row, number=number)),
            Tally(of="visits", by=("day",), take=self._see_day),
        )

    def block(self) -> Block:
        """One line for each time at which anybody came."""
        figures, wanted = self._table.figures(), self.frame.wanted
        lines = [
            self._line(Label(kind=self._rows, key=row), int(figures[row, None].value or 0))
            for row in self._table.rows()
        ]
        whole = figures[WHOLE]
        return Block(
            wanted=wanted, period=self.frame.period, lines=(*lines, self._line(SUM, int(whole.value or 0))),
            headings=tuple(Label(kind="figure", key=key) for key in ("visits", "a-day")), base=whole,
        )  # fmt: skip

    def _see_day(self, _number: int, _day: str) -> None:
        self._days += 1

    def _line(self, label: Label, number: int) -> Line:
        days = self.frame.figure(self._days, Unit.DAYS)
        mean = (Decimal(number) / self._days).quantize(Decimal("0.1"), ROUND_HALF_UP) if self._days else None
        return Line(
            label=label,
            cells=(self.frame.figure(number, Unit.VISITS), self.frame.figure(mean, Unit.VISITS, base=days)),
        )
