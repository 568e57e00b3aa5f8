"""Draws a chart: from figures to a picture, always the same bytes for the same figures."""

from itertools import chain

from markupsafe import Markup

from server.reports.charts.chart import Bars, Chart, Lines, Reaches, Series, Spans, Squares
from server.reports.charts.lines import lines
from server.reports.charts.lying import is_better_lying, lying
from server.reports.charts.paper import Drawing, on_paper
from server.reports.charts.reaches import reaches
from server.reports.charts.spans import spans
from server.reports.charts.squares import squares
from server.reports.charts.standing import standing


def draw(chart: Chart) -> Markup:
    """An `svg` element, to stand in a page with `charts.css`; every text in it is escaped."""
    return on_paper(chart, _drawn(chart), series_of(chart))


def series_of(chart: Chart) -> tuple[Series, ...]:
    """All rows of figures of a chart, as its table shows them."""
    if isinstance(chart, Spans):
        return tuple(chain.from_iterable(chart.spans))
    if isinstance(chart, Reaches):
        return chart.half, chart.most, chart.nearly_all
    return tuple(chart.series) if isinstance(chart, Bars | Lines | Squares) else ()


def _drawn(chart: Chart) -> Drawing:
    match chart:
        case Bars():
            return lying(chart) if chart.lying or is_better_lying(chart) else standing(chart)
        case Lines():
            return lines(chart)
        case Spans():
            return spans(chart)
        case Reaches():
            return reaches(chart)
        case Squares():
            return squares(chart)
        case _:
            raise TypeError(f"no way to draw {type(chart).__name__}")
