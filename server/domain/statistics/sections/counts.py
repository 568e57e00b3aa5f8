"""How many there were, by one or two dimensions, and how a closing question was answered."""

from collections.abc import Collection, Sequence

from server.domain.site.report_wanted import Dimension
from server.domain.statistics.block import SUM, Block, Label, Line
from server.domain.statistics.edges import Edges
from server.domain.statistics.figure import Figure, Unit, shown_from
from server.domain.statistics.sections.section import Frame, Section, SumName, sum_name
from server.domain.statistics.suppress import WHOLE, Cell
from server.domain.statistics.table import Showing, Table, lines_of
from server.domain.statistics.tally import Tally


class Counts(Section):
    """A table of `of` by `rows` and `columns`; without rows it is one sum."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._rows: Dimension | None = "answer" if frame.wanted.show == "question" else frame.wanted.rows
        self._edges = Edges(of=frame.wanted.of)
        of, by = frame.wanted.of, (self._rows, frame.wanted.columns)
        self._table = Table(unit=Unit(of), period=frame.period, k=frame.k, showing=frame.showing(of, *by))

    def tallies(self) -> Sequence[Tally]:
        """How many there were of what this section is of."""
        of, by = self.frame.wanted.of, self.frame.columns(self._rows, self.frame.wanted.columns)
        lines = (self.frame.columns(self._rows), self.frame.columns(self.frame.wanted.columns))
        takes = (
            lambda number, day, key: self._edges.count((key, None), day, number),
            lambda number, day, key: self._edges.count((None, key), day, number),
        )
        edges = [Tally(of=of, by=("day", *line), take=take) for line, take in zip(lines, takes, strict=True) if line]
        return (Tally(of=of, by=by, take=self._count), *(edges if self._table.showing is Showing.EXACT else ()))

    def hidden_sums(self) -> set[SumName]:
        """The sums that its table hides."""
        self._table.stiff = self._edges.stiff(self.frame.k)
        return {self._name(cell) for cell in self._table.hidden() if None in cell}

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides them in its table."""
        self._table.also_hidden = frozenset(cell for cell in self._table.sums() if self._name(cell) in names)

    def block(self) -> Block:
        """The table with its sums."""
        return self._block(part_of=None)

    def _count(self, number: int, *keys: str) -> None:
        row, *column = keys if self._rows else ("", *keys)
        self._table.count(row, *column, number=number)

    def _name(self, cell: Cell) -> SumName:
        row, column = cell
        by = self._rows if row is not None else self.frame.wanted.columns if column is not None else None
        named = f"{by}:{self.frame.wanted.question}" if by == "answer" else by or ""
        return sum_name(self.frame.wanted.of, named, row or column or "")

    def _block(self, *, part_of: Figure | None) -> Block:
        figures, wanted = self._table.figures(part_of=part_of), self.frame.wanted
        columns = self._table.columns()
        rows = (
            lines_of(figures, self._table.rows(), columns, kind=self._rows) if self._rows else (_sum(figures[WHOLE]),)
        )
        return Block(
            wanted=wanted, period=self.frame.period, headings=self._headings(columns), lines=rows, base=figures[WHOLE]
        )

    def _headings(self, columns: list[str]) -> tuple[Label, ...]:
        by = self.frame.wanted.columns
        if by is None:
            return (Label(kind="figure", key=self.frame.wanted.of),)
        return (*(Label(kind=by, key=key) for key in columns), SUM)


class Question(Counts):
    """The answers to a closing question, and of how many talks they are known."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._talks = 0

    def _name(self, cell: Cell) -> SumName:
        """Sums of the talks in which the question was answered; only those of one answer are sums of talks."""
        of, by, key = super()._name(cell)
        return (of if cell[0] is not None else f"talks with {self.frame.wanted.question}", by, key)

    def _count(self, number: int, *keys: str) -> None:
        """Talks, and their answer if they have one."""
        self._talks += number
        if keys[0]:
            super()._count(number, *keys)

    def block(self) -> Block:
        """The answers; what they are a part of are all talks."""
        talks = self.frame.figure(self._talks, Unit.TALKS)
        known = talks if self.frame.showing("talks") is Showing.OPEN else shown_from(talks, self.frame.k)
        return self._block(part_of=known)


def _sum(figure: Figure) -> Line:
    return Line(label=SUM, cells=(figure,))
