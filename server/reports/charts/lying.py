"""Bars that lie: for names that are long or many. Each says its number at its end; what is stacked has an axis."""

from collections.abc import Iterator

from markupsafe import Markup

from server.reports.charts.axes import GAP, across, every
from server.reports.charts.chart import Bars
from server.reports.charts.hidden import STUB, stub
from server.reports.charts.lettering import NAME, SMALL, one_line, width_of
from server.reports.charts.paper import WIDTH, Drawing, key_to, look, name_for
from server.reports.charts.pile import Piece, lanes, pieces, reach
from server.reports.charts.rows import Row, rows
from server.reports.charts.scale import Scale, scale_of
from server.reports.charts.svg import box, line, text

BAR = 16
LONG_NAME, MOST_NAMES = 70, 24
"""Names at least so wide, and at most so many, do not stand under each other as times do: their bars lie."""


def is_better_lying(chart: Bars) -> bool:
    """Whether its names would not find room below standing bars."""
    is_long = any(width_of(label, SMALL) > LONG_NAME for label in chart.labels)
    return is_long and len(chart.labels) <= MOST_NAMES and every(chart.labels, WIDTH / len(chart.labels)) > 1


def lying(chart: Bars) -> Drawing:
    """One row for each label, in their order."""
    key = key_to([each.title for each in chart.series])
    unit = one_line(chart.unit, WIDTH, SMALL)
    top = key.height + (SMALL + GAP if unit else 0) + (0 if _says(chart) else SMALL + 6)
    beside = rows(chart.labels, top=top, high=BAR * lanes(chart))
    said = max((width_of(each, SMALL) for series in chart.series for each in series.written), default=0) + GAP
    scale = scale_of(reach(chart), WIDTH - beside.left - said)
    bars = [part for place, row in enumerate(beside.rows) for part in _bars(chart, place, row, scale, beside.left)]
    zero = beside.left + scale.zero
    axis = (
        [line(zero, top, zero, beside.bottom, look="base")]
        if _says(chart)
        else across(scale, left=beside.left, top=top, bottom=beside.bottom)
    )
    parts = (*key.parts, *([text(0, key.height + SMALL, unit, look="number")] if unit else []), *beside.parts, *axis)
    return Drawing(parts=(*parts, *bars), height=beside.bottom + GAP)


def _bars(chart: Bars, place: int, row: Row, scale: Scale, left: float) -> Iterator[Markup]:
    ends = [0.0] * lanes(chart)
    for piece in pieces(chart, place):
        y = row.top + piece.lane * BAR
        begin, width = _extent(piece, scale)
        if piece.is_hidden:
            yield stub(name_for(chart), left + begin, y, width, BAR - 2, told=piece.told)
        else:
            yield box(left + begin, y, width, BAR - 2, look=look("bar", piece.series), told=piece.told)
        ends[piece.lane] = max(ends[piece.lane], begin + width)
        if _says(chart):
            yield text(left + ends[piece.lane] + 5, y + NAME - 2, piece.said, look="value")


def _says(chart: Bars) -> bool:
    """Whether each bar says its number; of pieces on top of each other nobody would know which one it is."""
    return not chart.stacked or len(chart.series) < 2


def _extent(piece: Piece, scale: Scale) -> tuple[float, float]:
    begin, end = sorted((scale.at(piece.begin), scale.at(piece.end)))
    return (min(begin, max(scale.length - STUB, 0)), STUB) if piece.is_hidden else (begin, end - begin)
