"""Whether people wait longer because few here speak their language."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from decimal import ROUND_HALF_UP, Decimal

from server.domain.statistics.block import Block, Label, Line
from server.domain.statistics.figure import Figure, Unit
from server.domain.statistics.sections.section import Frame, Section, SumName, sum_name
from server.domain.statistics.sections.waits import Spread
from server.domain.statistics.suppress import WHOLE, Cell
from server.domain.statistics.table import Table
from server.domain.statistics.tally import Tally


class Fairness(Section):
    """The median wait until the call in each language, and how often it contains that of the commonest language.

    The commonest is the one with most calls (of equals the first by its code); the rarest that is shown says most.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        showing = frame.showing("calls", "language")
        self._table = Table(unit=Unit.CALLS, period=frame.period, k=frame.k, showing=showing)
        self._calls: Counter[str] = Counter()
        self._waits: defaultdict[str, Spread] = defaultdict(Spread)

    def tallies(self) -> Sequence[Tally]:
        """Calls by language and wait."""
        return (Tally(of="calls", by=("language", "waiting"), take=self._count),)

    def hidden_sums(self) -> set[SumName]:
        """The languages that it hides."""
        return {_name(cell) for cell in self._table.hidden()}

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides them in its table."""
        self._table.also_hidden = frozenset(cell for cell in self._table.sums() if _name(cell) in names)

    def block(self) -> Block:
        """One line for each language: the commonest first in none but its figures, the order is that of the codes."""
        figures = self._table.figures()
        shown = [row for row in self._table.rows() if not figures[row, None].hidden]
        common = max(shown, key=lambda language: self._calls[language], default=None)
        lines = [self._line(row, figures[row, None], common) for row in self._table.rows()]
        return Block(
            wanted=self.frame.wanted, period=self.frame.period, lines=tuple(lines), base=figures[WHOLE],
            headings=tuple(Label(kind="figure", key=key) for key in ("calls", "waiting-50", "of-commonest")),
        )  # fmt: skip

    def _count(self, number: int, language: str, seconds: int | None) -> None:
        self._table.count(language, number=number)
        self._calls[language] += number
        self._waits[language].add(number, seconds)

    def _line(self, language: str, calls: Figure, common: str | None) -> Line:
        median = self._median(language, base=calls)
        of_common = self._median(common, base=None) if common else None
        ratio = self.frame.figure(_ratio(median, of_common), Unit.TIMES, base=of_common)
        times = [
            each.without_value(calls.hidden, below=calls.below) if calls.hidden else each for each in (median, ratio)
        ]
        return Line(label=Label(kind="language", key=language), cells=(calls, *times))

    def _median(self, language: str, *, base: Figure | None) -> Figure:
        return self.frame.figure(self._waits[language].at(50), Unit.MINUTES, base=base)


def _ratio(one: Figure, other: Figure | None) -> Decimal | None:
    if one.value is None or other is None or not other.value:
        return None
    return (Decimal(one.value) / other.value).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _name(cell: Cell) -> SumName:
    return sum_name("calls", "language" if cell[0] is not None else "", cell[0] or "")
