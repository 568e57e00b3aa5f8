"""How many people were reached: cases, and relatives whom the talk was about too."""

from collections.abc import Collection, Sequence

from server.domain.statistics.block import Block, Label
from server.domain.statistics.figure import Unit
from server.domain.statistics.sections.section import Frame, Section, SumName, sum_name
from server.domain.statistics.suppress import WHOLE, Cell
from server.domain.statistics.table import Table, lines_of
from server.domain.statistics.tally import Tally

CASES, RELATIVES = "cases", "relatives"
UNITS = {CASES: Unit.CASES, RELATIVES: Unit.RELATIVES}


class Persons(Section):
    """A case is a visit in which there was a talk; it stands where its first talk stands, so that all sums add up."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        showing = frame.showing("cases", frame.wanted.rows)
        self._table = Table(unit=Unit.PERSONS, period=frame.period, k=frame.k, showing=showing)

    def tallies(self) -> Sequence[Tally]:
        """Cases, and the relatives that were confirmed."""
        return (Tally(of="cases", by=("relatives", *self.frame.columns(self.frame.wanted.rows)), take=self._count),)

    def _count(self, number: int, relatives: int, row: str = "") -> None:
        self._table.count(row, CASES, number=number)
        self._table.count(row, RELATIVES, number=number * relatives)

    def hidden_sums(self) -> set[SumName]:
        """The lines in which it hides anything, and the number of all cases."""
        return {self._name(cell) for cell in self._table.hidden()}

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides these lines."""
        self._table.also_hidden = frozenset(cell for cell in self._table.sums() if self._name(cell) in names)

    def _name(self, cell: Cell) -> SumName:
        row, column = cell
        if row is None:
            return sum_name("cases") if column == CASES else ("persons", "", column or "")
        return sum_name("cases", self.frame.wanted.rows or "", row)

    def block(self) -> Block:
        """Cases, relatives and both together."""
        figures, wanted = self._table.figures(unit_of=UNITS), self.frame.wanted
        columns = [column for column in (CASES, RELATIVES) if (None, column) in figures]
        rows = self._table.rows() if wanted.rows else []
        return Block(
            wanted=wanted, period=self.frame.period,
            headings=tuple(Label(kind="figure", key=key) for key in (*columns, "persons")),
            lines=lines_of(figures, rows, columns, kind=wanted.rows or "sum"), base=figures[WHOLE],
        )  # fmt: skip
