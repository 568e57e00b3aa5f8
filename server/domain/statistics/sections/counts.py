"""How many there were, by one or two dimensions, and how a closing question was answered."""

from collections.abc import Collection

from server.domain.site.report_wanted import Dimension
from server.domain.statistics.block import SUM, Block, Label, Line
from server.domain.statistics.counted import Counted
from server.domain.statistics.figure import Figure, Unit, shown_from
from server.domain.statistics.sections.section import Frame, Section, SumName
from server.domain.statistics.suppress import WHOLE, Cell
from server.domain.statistics.table import Table, lines_of


class Counts(Section):
    """A table of `of` by `rows` and `columns`; without rows it is one sum."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._rows: Dimension | None = frame.wanted.rows
        self._table = Table(unit=Unit(frame.wanted.of), period=frame.period, k=frame.k)

    def counted(self, counted: Counted) -> None:
        """Counts what this section is of."""
        if counted.subject == self.frame.wanted.of:
            self._count(counted)

    def hidden_sums(self) -> set[SumName]:
        """The sums that its table hides."""
        return {self._name(cell) for cell in self._table.hidden() if None in cell}

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides them in its table."""
        self._table.also_hidden = frozenset(cell for cell in self._table.sums() if self._name(cell) in names)

    def block(self) -> Block:
        """The table with its sums."""
        return self._block(part_of=None)

    def _count(self, counted: Counted) -> None:
        columns = self.frame.wanted.columns
        row = self.frame.key(self._rows, counted) if self._rows else ""
        self._table.count(row, self.frame.key(columns, counted) if columns else None)

    def _name(self, cell: Cell) -> SumName:
        row, column = cell
        by = self._rows if row is not None else self.frame.wanted.columns if column is not None else None
        named = f"{by}:{self.frame.wanted.question}" if by == "answer" else by or ""
        return (self.frame.wanted.of, named, row or column or "")

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
        self._rows = "answer"
        self._talks = 0

    def _name(self, cell: Cell) -> SumName:
        """Sums of the talks in which the question was answered; only those of one answer are sums of talks."""
        of, by, key = super()._name(cell)
        return (of if cell[0] is not None else f"{of} with {self.frame.wanted.question}", by, key)

    def counted(self, counted: Counted) -> None:
        """Counts a talk, and its answer if it has one."""
        if counted.subject == "talks":
            self._talks += 1
            if self.frame.key("answer", counted):
                self._count(counted)

    def block(self) -> Block:
        """The answers; what they are a part of are all talks."""
        talks = Figure(value=self._talks, unit=Unit.TALKS, period=self.frame.period)
        return self._block(part_of=shown_from(talks, self.frame.k))


def _sum(figure: Figure) -> Line:
    return Line(label=SUM, cells=(figure,))
