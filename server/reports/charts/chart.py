"""What a chart is about: numbers and the words beside them, ready to be drawn or to stand in a table."""

from collections.abc import Sequence
from dataclasses import dataclass

Value = float | int | None
"""None is a figure that there is not, drawn as a gap; or one that is hidden: written as “< 5” or “…”, and drawn so."""


@dataclass(frozen=True, kw_only=True)
class Series:
    """One row of values, one for each label of its chart; `written` says them as text, as the table shows them."""

    title: str
    values: Sequence[Value]
    written: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """`id` is unique on its page; the title says in words what one sees; `unit` stands at the axis."""

    id: str
    title: str
    unit: str
    labels: Sequence[str]
    label_heading: str


@dataclass(frozen=True, kw_only=True)
class Bars(Chart):
    """One bar, or a group of bars, for each label; `stacked` on top of each other, `lying` from left to right."""

    series: Sequence[Series]
    stacked: bool = False
    lying: bool = False


@dataclass(frozen=True, kw_only=True)
class Lines(Chart):
    """A line for each series over labels in order (times, weeks)."""

    series: Sequence[Series]


@dataclass(frozen=True, kw_only=True)
class Spans(Chart):
    """For each label and each pair of series a span from low to high with a mark in the middle: ranges of waits.

    Each element of `spans` is (low, middle, high); several stand side by side under one label.
    """

    spans: Sequence[tuple[Series, Series, Series]]


@dataclass(frozen=True, kw_only=True)
class Reaches(Chart):
    """For each label three times: what half of them stay under, what most do, and what nearly all do."""

    half: Series
    most: Series
    nearly_all: Series


@dataclass(frozen=True, kw_only=True)
class Squares(Chart):
    """A field of squares, darker for more: `labels` across, one series for each row."""

    series: Sequence[Series]
