"""The pieces that the bars of a chart are made of, before anybody knows whether they stand or lie."""

from collections.abc import Iterator
from dataclasses import dataclass

from server.reports.charts.chart import Bars, Value
from server.reports.charts.hidden import is_hidden


@dataclass(frozen=True, kw_only=True)
class Piece:
    """From `begin` to `end` on the scale, in a lane of its own or on top of the one before; hidden ones have no length.

    `said` is its figure as it is written, `told` the same with the names of its label and its series.
    """

    series: int
    lane: int
    begin: float
    end: float
    is_hidden: bool
    said: str
    told: str


def pieces(chart: Bars, place: int) -> Iterator[Piece]:
    """What stands at one label; what there is no figure of has no piece."""
    above, below = 0.0, 0.0
    for number, series in enumerate(chart.series):
        value, hidden = series.values[place], is_hidden(series, place)
        if value is None and not hidden:
            continue
        begin = (below if (value or 0) < 0 else above) if chart.stacked else 0.0
        end = begin + float(value or 0)
        above, below = (max(above, end), min(below, end)) if chart.stacked else (0.0, 0.0)
        yield Piece(
            series=number, lane=0 if chart.stacked else number, begin=begin, end=end, is_hidden=hidden,
            said=series.written[place], told=_told(chart, number, place),
        )  # fmt: skip


def lanes(chart: Bars) -> int:
    """How many bars stand beside each other at a label."""
    return 1 if chart.stacked else max(len(chart.series), 1)


def reach(chart: Bars) -> list[Value]:
    """Everything that a scale must have room for."""
    return [piece.end for place in range(len(chart.labels)) for piece in pieces(chart, place)]


def _told(chart: Bars, number: int, place: int) -> str:
    series = chart.series[number]
    of = f" · {series.title}" if len(chart.series) > 1 else ""
    return f"{chart.labels[place]}{of}: {series.written[place]}"
