"""How long people waited, were served and stayed: the median, and what eight of ten stayed under."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from server.domain.statistics.block import SUM, Block, Label, Line
from server.domain.statistics.counted import Counted
from server.domain.statistics.figure import Figure, Unit
from server.domain.statistics.sections.section import Frame, Section, SumName
from server.domain.statistics.suppress import WHOLE, Cell
from server.domain.statistics.table import Table


@dataclass(kw_only=True)
class Spread:
    """Times in whole minutes, halves up. It holds one count for each minute, however many times there are."""

    _minutes: Counter[int] = field(default_factory=Counter)

    def add(self, seconds: int | None) -> None:
        """One more time; None is none."""
        if seconds is not None:
            self._minutes[(seconds + 30) // 60] += 1

    def at(self, percent: int) -> int | None:
        """The smallest time that so many per cent do not exceed (nearest rank). None without any time."""
        rank, so_far = -(-self._minutes.total() * percent // 100), 0
        for minutes in sorted(self._minutes):
            so_far += self._minutes[minutes]
            if so_far >= rank:
                return minutes
        return None


class Waits(Section):
    """Of talks: waiting and service. Of visits: the whole stay of those in which there was a talk."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._times = ("stay",) if frame.wanted.of == "visits" else ("waiting", "service")
        self._table = Table(unit=Unit(frame.wanted.of), period=frame.period, k=frame.k)
        self._spreads: defaultdict[tuple[str | None, str], Spread] = defaultdict(Spread)

    def counted(self, counted: Counted) -> None:
        """One talk or visit more."""
        wanted = self.frame.wanted
        if counted.subject != wanted.of or (counted.subject == "visits" and counted.stay is None):
            return
        row = self.frame.key(wanted.rows, counted) if wanted.rows else ""
        self._table.count(row)
        for time in self._times:
            for line in (row, None):
                self._spreads[line, time].add(getattr(counted, time))

    def hidden_sums(self) -> set[SumName]:
        """The numbers of talks that it hides."""
        return {self._name(cell) for cell in self._table.hidden()}

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides them, and the times with them."""
        self._table.also_hidden = frozenset(cell for cell in self._table.sums() if self._name(cell) in names)

    def _name(self, cell: Cell) -> SumName:
        of = "stays" if self.frame.wanted.of == "visits" else "talks"
        return (of, (self.frame.wanted.rows or "") if cell[0] else "", cell[0] or "")

    def block(self) -> Block:
        """How many, and their times. A line that is about too few people shows none."""
        figures, wanted = self._table.figures(), self.frame.wanted
        lines = [
            self._line(Label(kind=wanted.rows, key=row), row, figures[row, None])
            for row in self._table.rows()
            if wanted.rows
        ]
        of_times = (Label(kind="figure", key=f"{time}-{share}") for time in self._times for share in (50, 80))
        return Block(
            wanted=wanted, period=self.frame.period, headings=(Label(kind="figure", key=wanted.of), *of_times),
            lines=(*lines, self._line(SUM, None, figures[WHOLE])), base=figures[WHOLE],
        )  # fmt: skip

    def _line(self, label: Label, row: str | None, number: Figure) -> Line:
        times = [
            Figure(value=self._spreads[row, time].at(share), unit=Unit.MINUTES, period=self.frame.period, base=number)
            for time in self._times
            for share in (50, 80)
        ]
        shown = [time.without_value(number.hidden, below=number.below) for time in times] if number.hidden else times
        return Line(label=label, cells=(number, *shown))
