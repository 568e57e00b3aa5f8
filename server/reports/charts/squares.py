"""A field of squares, darker for more: when people come with what. The number stands in the square if it fits."""

from collections.abc import Iterator

from markupsafe import Markup

from server.reports.charts.axes import GAP, every, names_below
from server.reports.charts.chart import Series, Squares
from server.reports.charts.hidden import is_hidden, stub
from server.reports.charts.lettering import SMALL, lines_of, one_line, width_of
from server.reports.charts.paper import WIDTH, Drawing, name_for
from server.reports.charts.rows import left_of, rows
from server.reports.charts.scale import values_of
from server.reports.charts.svg import box, element, text

SQUARE = 24
SHADES = 5

LONGEST = 130
"""Of a name that stands upright above its column; where one line has no room for it, it takes two."""

BESIDE = SMALL + 2
"""From one upright line to the next."""


def squares(chart: Squares) -> Drawing:
    """The names of the columns stand above, those of the rows at the left."""
    unit = one_line(chart.unit, WIDTH, SMALL)
    head = SMALL + GAP if unit else 0
    titles = [each.title for each in chart.series]
    slot = (WIDTH - left_of(titles)) / max(len(chart.labels), 1)
    high = _height_of_names(chart, slot)
    beside = rows(titles, top=head + high + GAP, high=SQUARE)
    most = max((float(value) for value in values_of(chart.series) if value is not None), default=0)
    return Drawing(
        parts=(
            *([text(0, SMALL, unit, look="number")] if unit else []),
            *_names(chart, left=beside.left, slot=slot, bottom=head + high),
            *beside.parts,
            *(
                part
                for series, row in zip(chart.series, beside.rows, strict=True)
                for part in _row(chart, series, most, left=beside.left, top=row.top, slot=slot)
            ),
        ),
        height=beside.bottom + GAP,
    )


def _height_of_names(chart: Squares, slot: float) -> float:
    """Names of columns stand upright where they are too long for their squares."""
    if not _is_upright(chart, slot):
        return SMALL
    upright = (line for label in chart.labels for line in _lines(label, slot))
    return max(width_of(line, SMALL) for line in upright) + GAP / 2


def _is_upright(chart: Squares, slot: float) -> bool:
    return every(chart.labels, slot) > 1 and slot > SMALL + 2


def _names(chart: Squares, *, left: float, slot: float, bottom: float) -> Iterator[Markup]:
    if not _is_upright(chart, slot):
        yield from names_below(chart.labels, left=left, slot=slot, y=bottom)
        return
    for place, label in enumerate(chart.labels):
        said = _lines(label, slot)
        middle = left + (place + 0.5) * slot + SMALL / 3
        for number, each in enumerate(said):
            x = middle + (number - (len(said) - 1) / 2) * BESIDE
            yield element("text", each, class_="number", transform=f"translate({x:.1f} {bottom:.1f}) rotate(-90)")


def _lines(label: str, slot: float) -> list[str]:
    return lines_of(label, LONGEST, most=2 if slot >= 2 * BESIDE else 1, size=SMALL)


def _row(chart: Squares, series: Series, most: float, *, left: float, top: float, slot: float) -> Iterator[Markup]:
    fits = all(width_of(said, SMALL) <= slot - 2 for each in chart.series for said in each.written)
    for place, value in enumerate(series.values):
        x, width = left + place * slot, slot - (1 if slot > 4 else 0)
        told = f"{series.title} · {chart.labels[place]}: {series.written[place]}"
        shade = _shade(float(value), most) if value is not None else 0
        if value is not None:
            yield box(x, top, width, SQUARE, look=f"shade-{shade}", told=told)
        elif is_hidden(series, place):
            yield stub(name_for(chart), x, top, width, SQUARE, told=told)
        if fits and (value is not None or is_hidden(series, place)):
            bright = "value bright" if shade >= SHADES - 1 else "value"
            yield text(x + width / 2, top + SQUARE / 2 + 5, series.written[place], look=bright, anchor="middle")


def _shade(value: float, most: float) -> int:
    """0 for nothing, up to `SHADES` for the most."""
    return 0 if value <= 0 or not most else min(1 + int(value / most * SHADES), SHADES)
