"""The whole in a few figures: how many came, on how many days, in how many languages, and how long they waited."""

from collections import Counter
from collections.abc import Collection, Sequence
from functools import partial

from server.domain.site.report_wanted import Subject
from server.domain.statistics.block import NUMBER, Block, Label, Line
from server.domain.statistics.edges import known
from server.domain.statistics.figure import Figure, Hidden, Unit, rounded_to, shown_from
from server.domain.statistics.sections.section import Frame, Section, SumName, sum_name
from server.domain.statistics.sections.waits import Spread
from server.domain.statistics.suppress import WHOLE, Cell
from server.domain.statistics.table import Showing, Table
from server.domain.statistics.tally import Tally

_SUBJECTS: tuple[Subject, ...] = ("visits", "talks", "referrals", "redirects", "told-later")
_OUTCOMES = ("no-show", "withdrawn", "expired")
_SERVED = "served"
"""All other outcomes: not a line of its own, but whoever knows visits and cases knows it well enough to subtract."""


class Overview(Section):
    """How many of everything. How visits ended without a talk is a table with its sums, though it stands in a list."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._counts: Counter[str] = Counter()
        self._outcomes = Table(
            unit=Unit.VISITS, period=frame.period, k=frame.k, least=0, showing=frame.showing("visits", "outcome")
        )
        self._outcomes.stiff = known(WHOLE, (_SERVED, None))
        for outcome in (*_OUTCOMES, _SERVED):
            self._outcomes.count(outcome, number=0)
        self._days = self._languages = 0
        self._spreads = {"waiting": Spread(), "service": Spread(), "stay": Spread()}
        self._interpreted: Counter[str] = Counter()
        self._hidden: frozenset[SumName] = frozenset()

    def tallies(self) -> Sequence[Tally]:
        """How many of each subject, their times, and on which days and in which languages there were talks."""
        spreads = (("talks", "waiting"), ("talks", "service"), ("visits", "stay"))
        return (
            *(Tally(of=of, by=(), take=partial(self._add, of)) for of in _SUBJECTS),
            *(Tally(of=of, by=(time,), take=self._spreads[time].add) for of, time in spreads),
            Tally(of="visits", by=("outcome",), take=self._end),
            Tally(of="interpreting", by=("met", "service"), take=self._interpret),
            Tally(of="talks", by=("day",), take=self._see_day),
            Tally(of="talks", by=("language",), take=self._see_language),
        )

    def hidden_sums(self) -> set[SumName]:
        """The outcomes that it hides."""
        return {_outcome(cell) for cell in self._outcomes.hidden()}

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides the lines that a table of the report hides."""
        self._hidden = frozenset(names)
        self._outcomes.also_hidden = frozenset(cell for cell in self._outcomes.sums() if _outcome(cell) in names)

    def block(self) -> Block:
        """One line for each figure."""
        counts = {of: self._count(of) for of in _SUBJECTS}
        outcomes = self._outcomes.figures()
        others = {
            "days": self.frame.figure(self._days, Unit.DAYS),
            "languages": self.frame.figure(self._languages, Unit.LANGUAGES),
            "interpreted": self._interpreted_minutes(),
        }
        times = {f"{time}-50": self._median(spread, base=counts["talks"]) for time, spread in self._spreads.items()}
        ends = {key: outcomes.get((key, None)) or self._outcomes.none_in(base=None) for key in _OUTCOMES}
        first = {of: counts.pop(of) for of in ("visits", "talks")}
        lines = [
            Line(label=Label(kind="figure", key=key), cells=(figure,))
            for key, figure in (first | ends | counts | others | times).items()
        ]
        return Block(wanted=self.frame.wanted, period=self.frame.period, headings=(NUMBER,), lines=tuple(lines))

    def _add(self, key: str, number: int) -> None:
        self._counts[key] += number

    def _end(self, number: int, outcome: str) -> None:
        self._outcomes.count(outcome if outcome in _OUTCOMES else _SERVED, number=number)

    def _interpret(self, number: int, met: str, seconds: int | None) -> None:
        if met == "line":
            self._interpreted.update(talks=number, seconds=number * (seconds or 0))

    def _see_day(self, _number: int, _day: str) -> None:
        self._days += 1

    def _see_language(self, _number: int, _language: str) -> None:
        self._languages += 1

    def _count(self, of: Subject) -> Figure:
        figure, showing = self.frame.figure(self._counts[of], Unit(of)), self.frame.showing(of)
        if showing is Showing.ROUNDED:
            return rounded_to(figure, self.frame.k)
        shown = figure if showing is Showing.OPEN else shown_from(figure, self.frame.k)
        if sum_name(of) in self._hidden and not shown.hidden:
            return shown.without_value(Hidden.WITHHELD, below=self.frame.k)
        return shown

    def _interpreted_minutes(self) -> Figure:
        """Of fewer than k talks the minutes would be about one of them."""
        minutes = self.frame.figure((self._interpreted["seconds"] + 30) // 60, Unit.MINUTES)
        too_few = 0 < self._interpreted["talks"] < self.frame.k
        return minutes.without_value(Hidden.BELOW, below=self.frame.k) if too_few else minutes

    def _median(self, spread: Spread, *, base: Figure) -> Figure:
        figure = self.frame.figure(spread.at(50), Unit.MINUTES, base=base)
        if base.hidden:
            return figure.without_value(base.hidden, below=base.below)
        too_few = int(base.value or 0) < self.frame.k
        return figure.without_value(Hidden.BELOW, below=self.frame.k) if too_few else figure


def _outcome(cell: Cell) -> SumName:
    return sum_name("visits", "outcome" if cell[0] is not None else "", cell[0] or "")
