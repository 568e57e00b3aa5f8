"""How far times reach: a mark for half of them, a bar for most, a thin line for nearly all; one row for each name."""

from collections.abc import Iterator

from markupsafe import Markup

from server.reports.charts.axes import GAP, across
from server.reports.charts.chart import Reaches
from server.reports.charts.hidden import STUB, is_hidden, stub
from server.reports.charts.lettering import NAME, SMALL, one_line, width_of
from server.reports.charts.paper import WIDTH, Drawing, name_for
from server.reports.charts.rows import rows
from server.reports.charts.scale import Scale, scale_of, values_of
from server.reports.charts.svg import box, line, text

BAR = 16
SIGN = 26
"""The width of what stands before a word of the key."""


def reaches(chart: Reaches) -> Drawing:
    """Behind each row stand its three times, in the order of the key."""
    key = _key(chart)
    unit = one_line(chart.unit, WIDTH, SMALL)
    top = key.height + (SMALL + GAP if unit else 0) + SMALL + 6
    beside = rows(chart.labels, top=top + 4, high=BAR)
    said = max((width_of(_said(chart, place), SMALL) for place in range(len(chart.labels))), default=0) + GAP
    scale = scale_of(values_of((chart.half, chart.most, chart.nearly_all)), WIDTH - beside.left - said)
    return Drawing(
        parts=(
            *key.parts,
            *([text(0, key.height + SMALL, unit, look="number")] if unit else []),
            *across(scale, left=beside.left, top=top, bottom=beside.bottom),
            *beside.parts,
            *(
                part
                for place, row in enumerate(beside.rows)
                for part in _row(chart, place, y=row.top, left=beside.left, scale=scale)
            ),
        ),
        height=beside.bottom + GAP,
    )


def _row(chart: Reaches, place: int, *, y: float, left: float, scale: Scale) -> Iterator[Markup]:
    half, most, nearly_all = (each.values[place] for each in (chart.half, chart.most, chart.nearly_all))
    said = _said(chart, place)
    told, begin = f"{chart.labels[place]}: {said}", left + scale.zero
    if half is not None and most is not None and nearly_all is not None:
        middle, end = left + scale.at(half), left + scale.at(nearly_all)
        yield line(begin, y + BAR / 2, end, y + BAR / 2, look="reach")
        yield box(begin, y + 2, left + scale.at(most) - begin, BAR - 4, look="bar-3", told=told)
        yield line(middle, y, middle, y + BAR, look="middle")
        yield text(end + 5, y + NAME - 2, said, look="value")
    elif is_hidden(chart.half, place):
        yield stub(name_for(chart), begin, y + 2, STUB, BAR - 4, told=told)
        yield text(begin + STUB + 5, y + NAME - 2, said, look="value")


def _said(chart: Reaches, place: int) -> str:
    """The three times; what hides them is said once."""
    times = [each.written[place] for each in (chart.half, chart.most, chart.nearly_all)]
    return times[0] if is_hidden(chart.half, place) else " · ".join(times)


def _key(chart: Reaches) -> Drawing:
    """What mark, bar and line mean."""
    parts: list[Markup] = []
    x, y = 0.0, 0.0
    for sign, series in ((_mark, chart.half), (_bar, chart.most), (_line, chart.nearly_all)):
        said = one_line(series.title, WIDTH - SIGN - GAP, SMALL)
        if x and x + SIGN + GAP + width_of(said, SMALL) > WIDTH:
            x, y = 0.0, y + BAR + 6
        parts += [sign(x, y), text(x + SIGN + GAP, y + SMALL, said, look="small")]
        x += SIGN + 3 * GAP + width_of(said, SMALL)
    return Drawing(parts=tuple(parts), height=y + BAR + 10)


def _mark(x: float, y: float) -> Markup:
    return line(x + SIGN / 2, y, x + SIGN / 2, y + BAR, look="middle")


def _bar(x: float, y: float) -> Markup:
    return box(x, y + 2, SIGN, BAR - 4, look="bar-3")


def _line(x: float, y: float) -> Markup:
    return line(x, y + BAR / 2, x + SIGN, y + BAR / 2, look="reach")
