"""How many of those who were called did not come."""

from collections.abc import Collection, Sequence

from server.domain.statistics.block import SUM, Block, Label, Line
from server.domain.statistics.figure import Figure, Unit, share_of
from server.domain.statistics.sections.section import Frame, Section, SumName, sum_name
from server.domain.statistics.suppress import WHOLE, Cell
from server.domain.statistics.table import Table
from server.domain.statistics.tally import Tally

_NO_SHOW = "no-show"


class NoShows(Section):
    """Of all calls, by `rows`: how many, how many of them nobody came to, and the share. Whoever came back, came.

    A call is a leg that was called, however often.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        showing = frame.showing("calls", "outcome", frame.wanted.rows)
        self._table = Table(unit=Unit.CALLS, period=frame.period, k=frame.k, showing=showing)

    def tallies(self) -> Sequence[Tally]:
        """Calls, and whether somebody came."""
        return (Tally(of="calls", by=("outcome", *self.frame.columns(self.frame.wanted.rows)), take=self._count),)

    def hidden_sums(self) -> set[SumName]:
        """The numbers of calls that it hides, and that of no-shows."""
        return {self._name(cell) for cell in self._table.hidden() if None in cell}

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides them in its table."""
        self._table.also_hidden = frozenset(cell for cell in self._table.sums() if self._name(cell) in names)

    def block(self) -> Block:
        """One line for each row, and all together."""
        figures, wanted = self._table.figures(), self.frame.wanted
        rows = self._table.rows() if wanted.rows else []
        lines = [self._line(Label(kind=wanted.rows or "sum", key=row), row, figures) for row in rows]
        return Block(
            wanted=wanted, period=self.frame.period, lines=(*lines, self._line(SUM, None, figures)),
            headings=tuple(Label(kind="figure", key=key) for key in ("calls", _NO_SHOW, "share")), base=figures[WHOLE],
        )  # fmt: skip

    def _count(self, number: int, outcome: str, row: str = "") -> None:
        self._table.count(row, outcome, number=number)

    def _line(self, label: Label, row: str | None, figures: dict[Cell, Figure]) -> Line:
        calls = figures[row, None]
        missed = figures.get((row, _NO_SHOW)) or self._nobody(figures)
        return Line(label=label, cells=(calls, missed, share_of(missed, calls)))

    def _nobody(self, figures: dict[Cell, Figure]) -> Figure:
        """In the whole period everybody came, or in a rounded report too few did not."""
        return self._table.none_in(base=figures[WHOLE])

    def _name(self, cell: Cell) -> SumName:
        row, column = cell
        by = self.frame.wanted.rows if row is not None else "outcome" if column is not None else None
        return sum_name("calls", by or "", row or column or "")
