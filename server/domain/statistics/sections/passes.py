"""Who is called before somebody who came earlier, and why."""

from collections.abc import Sequence

from server.domain.statistics.block import SUM, Block, Label, Line
from server.domain.statistics.figure import Figure, Hidden, Unit, rounded_to, share_of, shown_from
from server.domain.statistics.sections.section import Frame, Section
from server.domain.statistics.steps import OVERTAKEN
from server.domain.statistics.table import Showing
from server.domain.statistics.tally import Tally


class Passes(Section):
    """Calls that passed somebody whom the advisor could have helped, or could have with an interpreter line.

    A call with two reasons stands in both lines and once in "passed". Whom only others can help is not passed.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._calls = self._passing = 0
        self._why = dict.fromkeys(sorted(OVERTAKEN), 0)

    def tallies(self) -> Sequence[Tally]:
        """Calls by the reasons for which they passed others."""
        return (Tally(of="calls", by=("passed",), take=self._count),)

    def block(self) -> Block:
        """Each reason with its share of all calls."""
        calls = self._figure(self._calls)
        reasons = [
            Line(label=Label(kind="passed", key=why), cells=self._cells(self._figure(number, base=calls)))
            for why, number in self._why.items()
        ]
        passing = Line(label=Label(kind="passed", key="any"), cells=self._cells(self._any(calls)))
        whole = Line(label=SUM, cells=(calls, share_of(calls, calls)))
        return Block(
            wanted=self.frame.wanted, period=self.frame.period, lines=(passing, *reasons, whole),
            headings=tuple(Label(kind="figure", key=key) for key in ("calls", "share")), base=calls,
        )  # fmt: skip

    def _count(self, number: int, passed: str) -> None:
        reasons = passed.split()
        self._calls += number
        self._passing += number if reasons else 0
        for why in reasons:
            self._why[why] += number

    def _any(self, calls: Figure) -> Figure:
        """If one reason alone is hidden, it is the rest of all passes: then their sum is hidden too."""
        whole = self._figure(self._passing, base=calls)
        few = [number for number in self._why.values() if number < self.frame.k]
        return whole.without_value(Hidden.WITHHELD, below=self.frame.k) if len(few) == 1 and not whole.hidden else whole

    def _cells(self, part: Figure) -> tuple[Figure, Figure]:
        return part, share_of(part, part.base or part)

    def _figure(self, number: int, *, base: Figure | None = None) -> Figure:
        figure, k = self.frame.figure(number, Unit.CALLS, base=base), self.frame.k
        return shown_from(figure, k) if self.frame.showing("calls") is Showing.EXACT else rounded_to(figure, k)
