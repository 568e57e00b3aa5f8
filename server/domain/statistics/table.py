"""Counting into a table with sums, and the table as lines of figures in which nobody can be found."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from server.domain.statistics.block import SUM, Label, Line, Naming
from server.domain.statistics.figure import Figure, Hidden, Unit
from server.domain.statistics.period import Period
from server.domain.statistics.suppress import WHOLE, Cell, hidden_cells


@dataclass(kw_only=True)
class Table:
    """How many stand in each cell. A row or a column stands there only if somebody was counted in it.

    `also_hidden` are sums that are hidden in another table of the same report.
    """

    unit: Unit
    period: Period
    k: int
    also_hidden: frozenset[Cell] = frozenset()
    _cells: Counter[Cell] = field(default_factory=Counter)

    def count(self, row: str, column: str | None = None, *, number: int = 1) -> None:
        """Counts into a cell and into the sums that it belongs to."""
        for cell in {(row, column), (row, None), (None, column), WHOLE}:
            self._cells[cell] += number

    def rows(self) -> list[str]:
        """The keys of the rows, in order."""
        return sorted(row for row, column in self._cells if row is not None and column is None)

    def columns(self) -> list[str]:
        """The keys of the columns, in order; none in a list."""
        return sorted(column for row, column in self._cells if row is None and column is not None)

    def sums(self) -> list[Cell]:
        """The sums over rows, over columns, and the whole."""
        return [cell for cell in self._whole() if None in cell]

    def hidden(self) -> Mapping[Cell, Hidden]:
        """The cells and sums that must not be shown."""
        return hidden_cells(self._whole(), self.k, also=self.also_hidden)

    def _whole(self) -> dict[Cell, int]:
        rows, columns = [*self.rows(), None], [*self.columns(), None]
        return {(row, column): self._cells[row, column] for row in rows for column in columns}

    def figures(
        self, *, unit_of: Mapping[str, Unit] | None = None, part_of: Figure | None = None
    ) -> dict[Cell, Figure]:
        """Every cell and sum as a figure; what must stay hidden is.

        `unit_of` names columns of another unit; `part_of` is what the whole table is a part of.
        """
        whole, hidden, units = self._whole(), self.hidden(), unit_of or {}
        base = self._figure(WHOLE, whole[WHOLE], hidden, unit=self.unit, base=part_of)
        return {WHOLE: base} | {
            cell: self._figure(cell, value, hidden, unit=units.get(cell[1] or "", self.unit), base=base)
            for cell, value in whole.items()
            if cell != WHOLE
        }

    def _figure(
        self, cell: Cell, value: int, hidden: Mapping[Cell, Hidden], *, unit: Unit, base: Figure | None
    ) -> Figure:
        figure = Figure(value=value, unit=unit, period=self.period, base=base)
        return figure.without_value(hidden[cell], below=self.k) if cell in hidden else figure


def lines_of(
    figures: Mapping[Cell, Figure], rows: Iterable[str], columns: Iterable[str], *, kind: Naming
) -> tuple[Line, ...]:
    """A table's lines: each row with its cells and its sum, and the sums of all below."""
    shown = [*columns, None]
    lines = [Line(label=Label(kind=kind, key=row), cells=tuple(figures[row, to] for to in shown)) for row in rows]
    return (*lines, Line(label=SUM, cells=tuple(figures[None, to] for to in shown)))
