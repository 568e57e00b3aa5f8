"""The whole in a few figures: how many came, on how many days, in how many languages, and how long they waited."""

from collections import Counter
from collections.abc import Collection

from server.domain.statistics.block import NUMBER, Block, Label, Line
from server.domain.statistics.counted import Counted
from server.domain.statistics.figure import Figure, Hidden, Unit, shown_from
from server.domain.statistics.sections.section import Frame, Section, SumName
from server.domain.statistics.sections.waits import Spread

_COUNTS: dict[SumName, str] = {
    ("visits", "", ""): "visits",
    ("talks", "", ""): "talks",
    ("visits", "outcome", "no-show"): "no-show",
    ("visits", "outcome", "withdrawn"): "withdrawn",
    ("visits", "outcome", "expired"): "expired",
    ("referrals", "", ""): "referrals",
    ("redirects", "", ""): "redirects",
    ("told-later", "", ""): "told-later",
}


class Overview(Section):
    """Every line stands for itself; a line about fewer than k people is hidden."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._counts: Counter[str] = Counter()
        self._days: set[object] = set()
        self._languages: set[str] = set()
        self._spreads = {"waiting": Spread(), "service": Spread(), "stay": Spread()}
        self._interpreted = 0
        self._hidden: frozenset[SumName] = frozenset()

    def counted(self, counted: Counted) -> None:
        """One more of its kind."""
        self._counts[counted.subject] += 1
        if counted.subject == "interpreting":
            self._interpreted += counted.service or 0 if counted.met == "line" else 0
            return
        for time, spread in self._spreads.items():
            spread.add(getattr(counted, time))
        if counted.subject == "visits":
            self._counts[counted.outcome] += 1
        if counted.subject == "talks":
            self._days.add(counted.day)
            self._languages.add(counted.language)

    def block(self) -> Block:
        """One line for each figure."""
        counts = {key: self._count(name, key) for name, key in _COUNTS.items()}
        others = {
            "days": self._figure(len(self._days), Unit.DAYS),
            "languages": self._figure(len(self._languages), Unit.LANGUAGES),
            "interpreted": self._figure((self._interpreted + 30) // 60, Unit.MINUTES),
        }
        times = {f"{time}-50": self._median(spread, base=counts["talks"]) for time, spread in self._spreads.items()}
        lines = [
            Line(label=Label(kind="figure", key=key), cells=(figure,))
            for key, figure in (counts | others | times).items()
        ]
        return Block(wanted=self.frame.wanted, period=self.frame.period, headings=(NUMBER,), lines=tuple(lines))

    def hide_sums(self, names: Collection[SumName]) -> None:
        """Hides the lines that a table of the report hides."""
        self._hidden = frozenset(names)

    def _count(self, name: SumName, key: str) -> Figure:
        figure = shown_from(self._figure(self._counts[key], Unit(name[0])), self.frame.k)
        if name in self._hidden and not figure.hidden:
            return figure.without_value(Hidden.WITHHELD, below=self.frame.k)
        return figure

    def _median(self, spread: Spread, *, base: Figure) -> Figure:
        figure = self._figure(spread.at(50), Unit.MINUTES, base=base)
        return figure.without_value(base.hidden, below=base.below) if base.hidden else figure

    def _figure(self, value: int | None, unit: Unit, *, base: Figure | None = None) -> Figure:
        return Figure(value=value, unit=unit, period=self.frame.period, base=base)
