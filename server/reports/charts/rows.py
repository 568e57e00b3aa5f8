"""Names at the left of what lies: beside it when all are short, above it when one is long."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from server.reports.charts.axes import GAP
from server.reports.charts.lettering import NAME, lines_of, width_of
from server.reports.charts.paper import WIDTH
from server.reports.charts.svg import text

BESIDE = 130
LINE = NAME + 5
"""From one line of a name to the next."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """Where the things of one label begin from above."""

    top: float


@dataclass(frozen=True, kw_only=True)
class Rows:
    """The rows, their names, and where there is room beside the names."""

    rows: tuple[Row, ...]
    parts: tuple[Markup, ...]
    left: float
    bottom: float


def rows(labels: Sequence[str], *, top: float, high: float) -> Rows:
    """A row for each label with room for things so `high`."""
    return _beside(labels, top, high) if left_of(labels) else _above(labels, top, high)


def left_of(labels: Sequence[str]) -> float:
    """How much room names take beside their rows: none when they stand above them."""
    widest = max((width_of(label) for label in labels), default=0)
    return widest + GAP if 0 < widest <= BESIDE else 0


def _beside(labels: Sequence[str], top: float, high: float) -> Rows:
    each = max(high, LINE) + GAP
    tops = [top + number * each for number in range(len(labels))]
    parts = (text(0, y + max(high, NAME) / 2 + 4, label) for y, label in zip(tops, labels, strict=True))
    return Rows(
        rows=tuple(Row(top=y) for y in tops), parts=tuple(parts), left=left_of(labels), bottom=top + each * len(labels)
    )


def _above(labels: Sequence[str], top: float, high: float) -> Rows:
    parts: list[Markup] = []
    found: list[Row] = []
    y = top
    for label in labels:
        for written in lines_of(label, WIDTH):
            parts.append(text(0, y + NAME, written))
            y += LINE
        found.append(Row(top=y))
        y += high + GAP
    return Rows(rows=tuple(found), parts=tuple(parts), left=0, bottom=y)
