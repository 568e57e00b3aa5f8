"""What a section of a report shows: lines of figures under headings, as data for every way of drawing it."""

from dataclasses import dataclass
from typing import Literal

from server.domain.site.report_wanted import Dimension, SectionWanted
from server.domain.statistics.figure import Figure
from server.domain.statistics.period import Period

Naming = Dimension | Literal["sum", "figure", "association", "moment", "text", "passed", "trouble"]


@dataclass(frozen=True, kw_only=True)
class Label:
    """A name that whoever draws the report says in its language: of what kind it is, and its key."""

    kind: Naming
    key: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line: its name and what stands under each heading."""

    label: Label
    cells: tuple[Figure | Label, ...]


@dataclass(frozen=True, kw_only=True)
class Block:
    """A section as it came out. `base` is what its figures are parts of, if it is one thing."""

    wanted: SectionWanted
    period: Period
    headings: tuple[Label, ...]
    lines: tuple[Line, ...]
    base: Figure | None = None


NUMBER = Label(kind="figure", key="number")
SUM = Label(kind="sum", key="all")
