"""Which cells of a table stay hidden, so that nobody can learn about fewer than k people, not even by subtracting.

The table is read as pipes through which people flow: from the whole to each row, through the cells to each column, and
back to the whole. Whoever knows the sums can work a hidden cell out exactly when no other flow has the same sums: when
there is no way round, through hidden pipes only, along which one person more could go. If there is none, the cheapest
way round is hidden too: the cells with the fewest people on it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from server.domain.statistics.figure import Hidden, about

Cell = tuple[str | None, str | None]
"""Row and column; None stands for the sum over all of them."""

WHOLE: Cell = (None, None)

Stiff = frozenset[tuple[Cell, bool]]
"""Cells that could not be one more (True) or one less (False) without some other report showing it."""

_Corner = tuple[str, str | None]
_START, _ROWS = ("start", None), ("rows", None)


def hidden_cells(
    table: Mapping[Cell, int], k: int, *, also: Collection[Cell] = (), stiff: Stiff = frozenset(), least: int = 1
) -> dict[Cell, Hidden]:
    """The cells of `table` that must not be shown, and why. `table` holds its sums too; a missing cell is 0.

    A figure below k is never shown, 0 neither; what is shown as "below k" may be anything from 0 to k - 1. A sum
    that stands there is `least`: 1, or there would be no row. `also` are cells that must be hidden for another reason;
    what is `stiff` hides no other one. Where nothing else helps, every cell is withheld, whatever it is.
    """
    pipes = _Pipes(k=k, stiff=stiff, least=least, is_flat=all(column is None for _, column in table))
    for cell, value in table.items():
        pipes.lay(cell, value, is_hidden=value < k or cell in also)
    for cell in [cell for cell, value in table.items() if 0 < value < k]:
        pipes.protect(cell)
    return {
        cell: Hidden.BELOW if table[cell] < k and not pipes.is_blind else Hidden.WITHHELD
        for cell in table
        if cell in pipes.hidden
    }


def hidden_lines(
    table: Mapping[Cell, int], k: int, *, also: Collection[Cell] = (), stiff: Stiff = frozenset(), least: int = 1
) -> dict[Cell, Hidden]:
    """As `hidden_cells`, and where the sum of a line is hidden, all its cells are.

    So a hidden sum may be one more or less without any other table of the report that shows the same line showing it.
    """
    hidden = hidden_cells(table, k, also=also, stiff=stiff, least=least)
    while True:
        more = {
            (row, column)
            for row, column in table
            if row is not None and column is not None and ((row, None) in hidden or (None, column) in hidden)
        } - hidden.keys()
        if not more:
            return hidden
        hidden = hidden_cells(table, k, also=hidden.keys() | more, stiff=stiff, least=least)


@dataclass(kw_only=True)
class _Pipes:
    k: int
    is_flat: bool
    stiff: Stiff
    least: int
    hidden: set[Cell] = field(default_factory=set)
    is_blind: bool = False
    _value: dict[Cell, int] = field(default_factory=dict)
    _ends: dict[Cell, tuple[_Corner, _Corner]] = field(default_factory=dict)
    _at: defaultdict[_Corner, list[Cell]] = field(default_factory=lambda: defaultdict(list))

    def lay(self, cell: Cell, value: int, *, is_hidden: bool) -> None:
        """Adds a cell."""
        self._value[cell], self._ends[cell] = value, _ends(cell, is_flat=self.is_flat)
        for corner in set(self._ends[cell]):
            self._at[corner].append(cell)
        if is_hidden:
            self.hidden.add(cell)

    def protect(self, cell: Cell) -> None:
        """Hides whatever else must be hidden so that the value of `cell` cannot be worked out."""
        begin, end = self._ends[cell]
        best: tuple[int, list[Cell]] | None = None
        for more, since, until in ((True, end, begin), (False, begin, end)):
            way = self._way(since, until, without=cell) if self._can(cell, more=more) else None
            if way is not None and (best is None or way[0] < best[0]):
                best = way
            if best is not None and best[0] == 0:
                return
        if best is not None:
            self.hidden |= set(best[1])
            return
        # Without any way round, only hiding everything is sure, and what is below k with it.
        self.is_blind = True
        self.hidden |= {each for each in self._value if each != WHOLE or (WHOLE, True) not in self.stiff}

    def _way(self, begin: _Corner, end: _Corner, *, without: Cell) -> tuple[int, list[Cell]] | None:
        """The cheapest way: how many people it would hide in addition, and its cells."""
        turn = count(step=-1)  # among equals the newest first: then a way that is hidden already is found at once
        queue: list[tuple[int, int, _Corner, Cell]] = [(0, next(turn), begin, without)]
        came_by: dict[_Corner, Cell] = {}
        while queue:
            cost, _, corner, cell = heappop(queue)
            if corner in came_by:
                continue
            came_by[corner] = cell
            if corner == end:
                return cost, list(self._back(end, begin, came_by))
            for onward in self._at[corner]:
                tail, head = self._ends[onward]
                there = head if tail == corner else tail
                if onward != without and there not in came_by and self._can(onward, more=tail == corner):
                    heappush(queue, (cost + self._price(onward), next(turn), there, onward))
        return None

    def _back(self, end: _Corner, begin: _Corner, came_by: Mapping[_Corner, Cell]) -> Iterator[Cell]:
        corner = end
        while corner != begin:
            cell = came_by[corner]
            yield cell
            tail, head = self._ends[cell]
            corner = tail if head == corner else head

    def _price(self, cell: Cell) -> int:
        return 0 if cell in self.hidden else self._value[cell]

    def _can(self, cell: Cell, *, more: bool) -> bool:
        """Whether, for all that is shown, one person more (or less) could be in that cell if it is hidden."""
        value, is_small = self._value[cell], self._value[cell] < self.k
        if (cell, more) in self.stiff:
            return False
        if not is_small and about(value + (1 if more else -1), self.k) != about(value, self.k):
            return False  # a report of the same days with rounded figures would tell them apart
        if more:
            return not is_small or value < self.k - 1
        is_sum = None in cell
        return value > (self.k if not is_small else self.least if is_sum else 0)


def _ends(cell: Cell, *, is_flat: bool) -> tuple[_Corner, _Corner]:
    row, column = cell
    if cell == WHOLE:
        return _START, _ROWS
    if row is None:
        return ("column", column), _START
    if column is None:
        return _ROWS, _START if is_flat else ("row", row)
    return ("row", row), ("column", column)
