"""What has become more, always beside what it is compared with."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from server.domain.site.report_wanted import Measure
from server.domain.statistics.block import Block, Label, Line
from server.domain.statistics.figure import Figure, Unit, growth, shown_from
from server.domain.statistics.period import Period
from server.domain.statistics.sections.persons import CASES, RELATIVES, UNITS
from server.domain.statistics.sections.section import Frame, Section
from server.domain.statistics.suppress import WHOLE
from server.domain.statistics.table import Table
from server.domain.statistics.tally import Tally

ALL: tuple[Measure, ...] = ("persons", "cases", "relatives", "talks", "visits")

_NOTHING = {"visits": 0, "talks": 0, CASES: 0, RELATIVES: 0}


class Growth(Section):
    """The period against the one before. For days before Lotse counted, the profile's earlier figures are taken."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._now, self._before = Counter[str](_NOTHING), Counter[str](_NOTHING)

    @staticmethod
    def days_of(period: Period) -> Period:
        """Both periods."""
        return Period(first=period.before.first, last=period.last)

    def tallies(self) -> Sequence[Tally]:
        """Visits, talks, and cases with their relatives, day by day."""
        return (
            Tally(of="visits", by=("day",), take=lambda number, day: self._count(day, visits=number)),
            Tally(of="talks", by=("day",), take=lambda number, day: self._count(day, talks=number)),
            Tally(
                of="cases", by=("day", "relatives"),
                take=lambda number, day, each: self._count(day, cases=number, relatives=number * each),
            ),
        )  # fmt: skip

    def block(self) -> Block:
        """One line for each measure: now, before, and by how many per cent it grew."""
        now = self._figures(self.frame.period, self._now)
        before = self._figures(self.frame.period.before, self._before)
        lines = [
            Line(
                label=Label(kind="figure", key=measure),
                cells=(now[measure], before[measure], growth(now[measure], before[measure])),
            )
            for measure in self.frame.wanted.measures or ALL
        ]
        return Block(
            wanted=self.frame.wanted, period=self.frame.period, lines=tuple(lines),
            headings=tuple(Label(kind="figure", key=key) for key in ("now", "before", "growth")),
        )  # fmt: skip

    def _count(self, day: str, **counted: int) -> None:
        counts = self._now if date.fromisoformat(day) in self.frame.period else self._before
        counts.update(counted)

    def _figures(self, period: Period, counted: Mapping[str, int]) -> Mapping[Measure, Figure]:
        counts = self._published(period) or counted
        found: dict[Measure, Figure] = {
            measure: shown_from(Figure(value=counts.get(measure), unit=Unit(measure), period=period), self.frame.k)
            for measure in ALL
        }
        return found | self._people(period, counts) if {CASES, RELATIVES} <= counts.keys() else found

    def _published(self, period: Period) -> Mapping[str, int] | None:
        for each in self.frame.wanted.earlier:
            if (each.first, each.last) == (period.first, period.last):
                return {str(measure): number for measure, number in each.figures.items()}
        return None

    def _people(self, period: Period, counts: Mapping[str, int]) -> dict[Measure, Figure]:
        """Cases, relatives and persons; as parts of one sum, so that a hidden one cannot be subtracted."""
        table = Table(unit=Unit.PERSONS, period=period, k=self.frame.k)
        for column in (CASES, RELATIVES):
            table.count("", column, number=counts[column])
        figures = table.figures(unit_of=UNITS)
        return {"cases": figures[None, CASES], "relatives": figures[None, RELATIVES], "persons": figures[WHOLE]}
