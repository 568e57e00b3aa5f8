"""What every section of a report is: it asks for what was counted on its days, and gives a block at the end."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from server.domain.site.report_wanted import TIMES, Dimension, SectionWanted
from server.domain.site.site import Site
from server.domain.statistics.block import Block
from server.domain.statistics.figure import Figure, Unit
from server.domain.statistics.period import Period
from server.domain.statistics.table import Showing
from server.domain.statistics.tally import Tally
from server.domain.visits.event import Kind, Recorded

SumName = tuple[str, str, str]
"""What a sum is of, by what, and for which key: ("people", "topic", "geld"). It is the same in every table."""

OF_PEOPLE = frozenset({"visits", "calls", "talks", "cases", "left", "interpreting"})
"""Each of them is a part of the same visits: whoever knows how many talks a topic had knows much about its cases."""


AS_MANY = frozenset({"talks", "cases", "stays"})
"""On most days there are as many of one as of the others."""


def sum_name(of: str, by: str = "", key: str = "") -> SumName:
    """The name of a sum; what is hidden of visits by a dimension is hidden of their talks too. The whole has no key."""
    return ("people" if by and of in OF_PEOPLE else "talks" if of in AS_MANY else of, by, key)


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What a section is asked for: of which hall, over which days, and from how many people on.

    `is_exact` says whether it may show exact figures of groups of people; see `exact.py`.
    """

    site: Site
    wanted: SectionWanted
    period: Period
    k: int
    is_exact: bool = True

    def showing(self, of: str, *by: Dimension | None) -> Showing:
        """How a table of that subject by these dimensions is shown."""
        if self.is_exact:
            return Showing.EXACT
        says_nothing = of in ("visits", "talks") and {each for each in by if each} <= TIMES
        return Showing.OPEN if says_nothing else Showing.ROUNDED

    def figure(self, value: int | Decimal | None, unit: Unit, *, base: Figure | None = None) -> Figure:
        """A figure about its period."""
        return Figure(value=value, unit=unit, period=self.period, base=base)

    def column(self, dimension: Dimension) -> str:
        """The column (`columns.py`) in which that stands; of answers each question has its own."""
        return f"answer:{self.wanted.question}" if dimension == "answer" else dimension

    def columns(self, *dimensions: Dimension | None) -> tuple[str, ...]:
        """The columns of those dimensions that are wanted."""
        return tuple(self.column(dimension) for dimension in dimensions if dimension)


class Section(ABC):
    """One section while the days go by. It hears only of its `days`.

    Nothing is told visit by visit, so that a million events take no longer than a few hundred days: whatever a section
    wants to know of visits is a field of `Counted` and a question of its `tallies`.
    """

    KINDS: ClassVar[frozenset[Kind]] = frozenset()
    """The kinds of events that it must `see` itself: few in a day, and named in LISTED of `day_sum.py`."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.days = self.days_of(frame.period)

    @staticmethod
    def days_of(period: Period) -> Period:
        """The days that it must hear of for figures about `period`."""
        return period

    def tallies(self) -> Sequence[Tally]:
        """What it wants to know of all that was counted on its days; it is told before it gives its block."""
        return ()

    def saw(self, recorded: Recorded) -> None:  # noqa: B027  most sections only count
        """An event of its `KINDS`."""

    def hidden_sums(self) -> set[SumName]:
        """The sums that it hides; other sections of the report must not show them either."""
        return set()

    def hide_sums(self, names: Collection[SumName]) -> None:  # noqa: B027  many sections show no sums of others
        """Hides these sums, and whatever else must be hidden then."""

    @abstractmethod
    def block(self) -> Block:
        """How it came out."""
