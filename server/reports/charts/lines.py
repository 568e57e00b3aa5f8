"""Lines over time: each is named at its end, and looks different from the others in black and white too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from server.reports.charts.axes import GAP, HIGH, names_below, room_for_ticks, upright
from server.reports.charts.chart import Lines, Series
from server.reports.charts.hidden import STUB, is_hidden, stub
from server.reports.charts.lettering import SMALL, one_line, width_of
from server.reports.charts.paper import WIDTH, Drawing, look, name_for
from server.reports.charts.scale import Scale, scale_of, values_of
from server.reports.charts.svg import element, text

HEAD = 26
NAMES = 110
"""As much room as names of lines may take at the right."""

STEP = SMALL + 4


@dataclass(frozen=True, kw_only=True)
class _Plot:
    chart: Lines
    scale: Scale
    left: float
    right: float
    slot: float

    def x(self, place: int) -> float:
        return self.left + (place + 0.5) * self.slot

    def y(self, value: float) -> float:
        return HEAD + self.scale.length - self.scale.at(value)


def lines(chart: Lines) -> Drawing:
    """All lines in one plot; a line breaks off where there is no figure."""
    titles = [one_line(each.title, NAMES, SMALL) for each in chart.series] if len(chart.series) > 1 else []
    high = max(HIGH, STEP * len(titles))
    scale = scale_of(values_of(chart.series), high)
    left = room_for_ticks(scale)
    right = WIDTH - max((width_of(title, SMALL) + GAP * 2 for title in titles), default=0)
    plot = _Plot(chart=chart, scale=scale, left=left, right=right, slot=(right - left) / max(len(chart.labels), 1))
    foot = HEAD + high + SMALL + 6
    return Drawing(
        parts=(
            text(0, SMALL, one_line(chart.unit, WIDTH, SMALL), look="number"),
            *upright(scale, left=left, top=HEAD, right=right),
            *(part for number, each in enumerate(chart.series) for part in _line(plot, number, each)),
            *_names(plot, titles),
            *names_below(chart.labels, left=left, slot=plot.slot, y=foot),
        ),
        height=foot + GAP,
    )


def _line(plot: _Plot, number: int, series: Series) -> Iterator[Markup]:
    for run in _runs(series):
        points = " ".join(f"{plot.x(place):.1f},{plot.y(value):.1f}" for place, value in run)
        if len(run) > 1:
            yield element("polyline", class_=look("line", number), points=points)
        else:
            place, value = run[0]
            yield element("circle", class_=look("dot", number), cx=plot.x(place), cy=plot.y(value), r=3)
    for place in range(len(series.values)):
        if is_hidden(series, place):
            told = f"{plot.chart.labels[place]}: {series.written[place]}"
            width = min(plot.slot, STUB)
            yield stub(
                name_for(plot.chart), plot.x(place) - width / 2, plot.y(0) - STUB / 2, width, STUB / 2, told=told
            )


def _runs(series: Series) -> list[list[tuple[int, float]]]:
    """The figures in stretches without a gap."""
    runs: list[list[tuple[int, float]]] = [[]]
    for place, value in enumerate(series.values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((place, float(value)))
    return [run for run in runs if run]


def _names(plot: _Plot, titles: Sequence[str]) -> Iterator[Markup]:
    """Each name where its line ends, moved as little as it takes so that no two touch."""
    ends = []
    for number, title in enumerate(titles):
        known = [value for value in plot.chart.series[number].values if value is not None]
        ends.append((plot.y(float(known[-1])) if known else plot.y(0), number, title))
    y, lowest = 0.0, HEAD + plot.scale.length - STEP * len(titles)
    for wished, number, title in sorted(ends):
        lowest += STEP
        y = min(max(wished, y + STEP if y else 0), lowest)
        yield text(plot.right + GAP, y + 4, title, look=look("title", number))
