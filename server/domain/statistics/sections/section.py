"""What every section of a report is: it takes what happened, in order, and gives a block at the end."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from server.domain.site.report_wanted import Dimension, SectionWanted
from server.domain.statistics.block import Block
from server.domain.statistics.counted import Counted, facet
from server.domain.statistics.period import Period
from server.domain.statistics.visit import Visit
from server.domain.visits.event import Recorded

SumName = tuple[str, str, str]
"""What a sum is of, by what, and for which key: ("talks", "topic", "geld"). It is the same in every table."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What a section is asked for: over which days, on whose clock, and from how many people on."""

    wanted: SectionWanted
    period: Period
    zone: ZoneInfo
    k: int

    def key(self, dimension: Dimension, counted: Counted) -> str:
        """Where something stands in this section's table."""
        return facet(dimension, counted, zone=self.zone, question=self.wanted.question)


class Section(ABC):
    """One section while the events go by. Each part is told only what happened on its `days`."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.days = self.days_of(frame.period)

    @staticmethod
    def days_of(period: Period) -> Period:
        """The days that it must hear of for figures about `period`."""
        return period

    def saw(self, recorded: Recorded) -> None:  # noqa: B027  many sections look at visits only
        """An event."""

    def counted(self, counted: Counted) -> None:  # noqa: B027  some sections count nothing
        """Something that can be counted: a visit, a talk, a referral, a redirect."""

    def ended(self, visit: Visit, counted: Sequence[Counted]) -> None:  # noqa: B027  few sections need a whole visit
        """A visit that is over, with everything counted in it."""

    def hidden_sums(self) -> set[SumName]:
        """The sums that it hides; other sections of the report must not show them either."""
        return set()

    def hide_sums(self, names: Collection[SumName]) -> None:  # noqa: B027  many sections show no sums of others
        """Hides these sums, and whatever else must be hidden then."""

    @abstractmethod
    def block(self) -> Block:
        """How it came out."""
