"""How long people waited, were served and stayed: the median, and what 80 and 95 of a hundred stayed under."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from server.domain.statistics.block import SUM, Block, Label, Line
from server.domain.statistics.edges import Edges
from server.domain.statistics.figure import Figure, Hidden, Unit
from server.domain.statistics.sections.section import Frame, Section, SumName, sum_name
from server.domain.statistics.suppress import WHOLE, Cell
from server.domain.statistics.table import Showing, Table
from server.domain.statistics.tally import Tally

Time = Literal["waiting", "service", "stay"]

SHARES = (50, 80, 95)
"""So many per cent had no longer time: the middle, most, and nearly all."""


@dataclass(kw_only=True)
class Spread:
    """Times in whole minutes, halves up. It holds one count for each minute, however many times there are."""

    _minutes: Counter[int] = field(default_factory=Counter)

    def add(self, number: int, seconds: int | None) -> None:
        """A time that was so often; None is none."""
        if seconds is not None:
            self._minutes[(seconds + 30) // 60] += number

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
        self._times: tuple[Time, ...] = ("stay",) if frame.wanted.of == "visits" else ("waiting", "service")
        of, showing = frame.wanted.of, frame.showing(frame.wanted.of, frame.wanted.rows)
        self._table = Table(unit=Unit(of), period=frame.period, k=frame.k, showing=showing)
        self._edges = Edges(of=frame.wanted.of)
        self._spreads: defaultdict[tuple[str | None, str], Spread] = defaultdict(Spread)

    def tallies(self) -> Sequence[Tally]:
        """How often each time was, and how many talks or stays there were."""
        of, rows = self.frame.wanted.of, self.frame.columns(self.frame.wanted.rows)
        times = tuple(Tally(of=of, by=(time, *rows), take=partial(self._count, time)) for time in self._times)
        if not rows or self._table.showing is not Showing.EXACT:
            return times
        return (*times, Tally(of=of, by=("day", *rows), take=self._see_day))

    def _see_day(self, number: int, day: str, row: str) -> None:
        self._edges.count((row, None), day, number)

    def _count(self, time: Time, number: int, seconds: int | None, row: str = "") -> None:
        if time == self._times[0] and not (time == "stay" and seconds is None):
            self._table.count(row, number=number)
        for line in (row, None):
            self._spreads[line, time].add(number, seconds)

    def hidden_sums(self) -> set[SumName]:
        """The numbers of talks that it hides."""
        self._table.stiff = self._edges.stiff(self.frame.k)
        return {self._name(cell) for cell in self._table.hidden()}

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides them, and the times with them."""
        self._table.also_hidden = frozenset(cell for cell in self._table.sums() if self._name(cell) in names)

    def _name(self, cell: Cell) -> SumName:
        of = "stays" if self.frame.wanted.of == "visits" else "talks"
        return sum_name(of, (self.frame.wanted.rows or "") if cell[0] is not None else "", cell[0] or "")

    def block(self) -> Block:
        """How many, and their times. A line that is about too few people shows none."""
        figures, wanted = self._table.figures(), self.frame.wanted
        lines = [
            self._line(Label(kind=wanted.rows, key=row), row, figures[row, None])
            for row in self._table.rows()
            if wanted.rows
        ]
        of_times = (Label(kind="figure", key=f"{time}-{share}") for time in self._times for share in SHARES)
        return Block(
            wanted=wanted, period=self.frame.period, headings=(Label(kind="figure", key=wanted.of), *of_times),
            lines=(*lines, self._line(SUM, None, figures[WHOLE])), base=figures[WHOLE],
        )  # fmt: skip

    def _line(self, label: Label, row: str | None, number: Figure) -> Line:
        times = [self._time(time, share, row, number) for time in self._times for share in SHARES]
        return Line(label=label, cells=(number, *times))

    def _time(self, time: Time, share: int, row: str | None, number: Figure) -> Figure:
        """Of fewer than k people there is none, however their number is shown."""
        figure = self.frame.figure(self._spreads[row, time].at(share), Unit.MINUTES, base=number)
        if number.hidden:
            return figure.without_value(number.hidden, below=number.below)
        too_few = int(number.value or 0) < self.frame.k
        return figure.without_value(Hidden.BELOW, below=self.frame.k) if too_few else figure
