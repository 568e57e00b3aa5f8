"""Bars that stand: for few short names, and for times in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from server.reports.charts.axes import GAP, HIGH, floor_of, names_below, room_for_ticks, upright
from server.reports.charts.chart import Bars
from server.reports.charts.hidden import STUB, stub
from server.reports.charts.lettering import SMALL, one_line, width_of
from server.reports.charts.paper import WIDTH, Drawing, key_to, look, name_for
from server.reports.charts.pile import Piece, lanes, pieces, reach
from server.reports.charts.scale import Scale, scale_of
from server.reports.charts.svg import box, text

HEAD = 36
BROADEST = 48


@dataclass(frozen=True, kw_only=True)
class _Plot:
    chart: Bars
    scale: Scale
    left: float
    top: float
    slot: float
    is_said: bool


def standing(chart: Bars) -> Drawing:
    """Where every bar has room for its number, it says it, and there is no axis to read it from."""
    key = key_to([each.title for each in chart.series])
    is_said = _has_room(chart)
    scale = scale_of(reach(chart), HIGH)
    left = 0.0 if is_said else room_for_ticks(scale)
    slot = (WIDTH - left) / max(len(chart.labels), 1)
    plot = _Plot(chart=chart, scale=scale, left=left, top=key.height + HEAD, slot=slot, is_said=is_said)
    foot = plot.top + HIGH + SMALL + 6
    return Drawing(
        parts=(
            *key.parts,
            text(0, key.height + SMALL, one_line(chart.unit, WIDTH, SMALL), look="number"),
            *([floor_of(scale, top=plot.top)] if is_said else upright(scale, left=left, top=plot.top)),
            *(part for place in range(len(chart.labels)) for part in _bars(plot, place)),
            *names_below(chart.labels, left=left, slot=slot, y=foot),
        ),
        height=foot + GAP,
    )


def _bars(plot: _Plot, place: int) -> Iterator[Markup]:
    many = lanes(plot.chart)
    breadth = min(plot.slot * 0.8 / many, BROADEST)
    begin = plot.left + (place + 0.5) * plot.slot - breadth * many / 2
    for piece in pieces(plot.chart, place):
        x, room = begin + piece.lane * breadth, breadth - (1 if breadth > 4 and many > 1 else 0)
        top, height = _extent(plot, piece)
        if piece.is_hidden:
            yield stub(name_for(plot.chart), x, top, room, height, told=piece.told)
        else:
            yield box(x, top, room, height, look=look("bar", piece.series), told=piece.told)
        if plot.is_said:
            yield text(x + room / 2, top - 6, piece.said, look="value", anchor="middle")


def _extent(plot: _Plot, piece: Piece) -> tuple[float, float]:
    """Where it begins from above, and its height."""
    bottom = plot.top + HIGH
    high, low = max(piece.begin, piece.end), min(piece.begin, piece.end)
    if piece.is_hidden:
        return max(bottom - plot.scale.at(high) - STUB, plot.top), STUB
    return bottom - plot.scale.at(high), plot.scale.at(high) - plot.scale.at(low)


def _has_room(chart: Bars) -> bool:
    """Whether each bar can say its number above itself."""
    lane = WIDTH / max(len(chart.labels), 1) * 0.8 / lanes(chart)
    room = min(lane, BROADEST) if lanes(chart) > 1 else min(lane * 1.2, lane + GAP)
    widest = max((width_of(said, SMALL) for each in chart.series for said in each.written), default=0)
    return not (chart.stacked and len(chart.series) > 1) and widest <= room
