"""How many people were reached: cases, and relatives whom the talk was about too."""

from collections.abc import Sequence

from server.domain.statistics.block import Block, Label
from server.domain.statistics.counted import Counted
from server.domain.statistics.figure import Unit
from server.domain.statistics.sections.section import Frame, Section
from server.domain.statistics.suppress import WHOLE
from server.domain.statistics.table import Table, lines_of
from server.domain.statistics.visit import Visit

CASES, RELATIVES = "cases", "relatives"
UNITS = {CASES: Unit.CASES, RELATIVES: Unit.RELATIVES}


class Persons(Section):
    """A case is a visit in which there was a talk; it stands where its first talk stands, so that all sums add up."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._table = Table(unit=Unit.PERSONS, period=frame.period, k=frame.k)

    def ended(self, visit: Visit, counted: Sequence[Counted]) -> None:
        """One case more, with the relatives that were confirmed."""
        talk = next((each for each in counted if each.subject == "talks"), None)
        if talk is not None:
            rows = self.frame.wanted.rows
            row = self.frame.key(rows, talk) if rows else ""
            self._table.count(row, CASES)
            self._table.count(row, RELATIVES, number=visit.relatives)

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
