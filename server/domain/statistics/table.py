"""Counting into a table with sums, and the table as lines of figures in which nobody can be found."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from server.domain.statistics.block import SUM, Label, Line, Naming
from server.domain.statistics.figure import Figure, Hidden, Unit, about, rounded_to
from server.domain.statistics.period import Period
from server.domain.statistics.suppress import WHOLE, Cell, Stiff, hidden_lines


class Showing(StrEnum):
    """How the figures of a table are shown.

    EXACT: as they are, few people and what they could be worked out from hidden. ROUNDED: to multiples of k, so that
    nothing can be learned by subtracting one report from another. OPEN: as they are, because they name no group.
    """

    EXACT = "exact"
    ROUNDED = "rounded"
    OPEN = "open"


@dataclass(kw_only=True)
class Table:
    """How many stand in each cell. A row or a column stands there only if somebody was counted in it.

    `also_hidden` are sums that are hidden in another table of the same report, `stiff` those that are known too well
    from other reports to hide anything behind them. `least` is 0 where lines stand there in which nobody was counted.
    """

    unit: Unit
    period: Period
    k: int
    showing: Showing = Showing.EXACT
    also_hidden: frozenset[Cell] = frozenset()
    stiff: Stiff = frozenset()
    least: int = 1
    _cells: Counter[Cell] = field(default_factory=Counter)

    def count(self, row: str, column: str | None = None, *, number: int = 1) -> None:
        """Counts into a cell and into the sums that it belongs to."""
        for cell in {(row, column), (row, None), (None, column), WHOLE}:
            self._cells[cell] += number

    def rows(self) -> list[str]:
        """The keys of the rows, in order. Of a rounded table those that are hidden are left out."""
        return sorted(
            row for row, column in self._cells if row is not None and column is None and self._stands((row, None))
        )

    def columns(self) -> list[str]:
        """The keys of the columns, in order; none in a list."""
        return sorted(
            column for row, column in self._cells if row is None and column is not None and self._stands((None, column))
        )

    def sums(self) -> list[Cell]:
        """The sums over rows, over columns, and the whole."""
        return [cell for cell in self._whole() if None in cell]

    def hidden(self) -> Mapping[Cell, Hidden]:
        """The cells and sums that other tables of the report must not show either."""
        if self.showing is not Showing.EXACT:
            return {}
        return hidden_lines(self._whole(), self.k, also=self.also_hidden, stiff=self.stiff, least=self.least)

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

    def none_in(self, *, base: Figure | None) -> Figure:
        """The figure of a line that does not stand there."""
        return self._figure(("", ""), 0, {("", ""): Hidden.BELOW}, unit=self.unit, base=base)

    def _whole(self) -> dict[Cell, int]:
        rows, columns = [*self.rows(), None], [*self.columns(), None]
        return {(row, column): self._cells[row, column] for row in rows for column in columns}

    def _stands(self, line: Cell) -> bool:
        return self.showing is not Showing.ROUNDED or about(self._cells[line], self.k) > 0

    def _figure(
        self, cell: Cell, value: int, hidden: Mapping[Cell, Hidden], *, unit: Unit, base: Figure | None
    ) -> Figure:
        figure = Figure(value=value, unit=unit, period=self.period, base=base)
        if self.showing is Showing.ROUNDED:
            return rounded_to(figure, self.k)
        return figure.without_value(hidden[cell], below=self.k) if cell in hidden else figure


def lines_of(
    figures: Mapping[Cell, Figure], rows: Iterable[str], columns: Iterable[str], *, kind: Naming
) -> tuple[Line, ...]:
    """A table's lines: each row with its cells and its sum, and the sums of all below."""
    shown = [*columns, None]
    lines = [Line(label=Label(kind=kind, key=row), cells=tuple(figures[row, to] for to in shown)) for row in rows]
    return (*lines, Line(label=SUM, cells=tuple(figures[None, to] for to in shown)))
