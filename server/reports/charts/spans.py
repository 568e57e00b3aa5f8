"""Spans that lie: from low to high, with a mark in the middle; several under one name to compare them."""

from collections.abc import Iterator

from markupsafe import Markup

from server.reports.charts.axes import GAP, across
from server.reports.charts.chart import Spans
from server.reports.charts.hidden import STUB, is_hidden, stub
from server.reports.charts.lettering import NAME, SMALL, one_line, width_of
from server.reports.charts.paper import WIDTH, Drawing, key_to, look, name_for
from server.reports.charts.rows import rows
from server.reports.charts.scale import Scale, scale_of, values_of
from server.reports.charts.svg import box, line, text

SPAN = 18


def spans(chart: Spans) -> Drawing:
    """One row for each label; beside each span stands what is in its middle."""
    key = key_to([middle.title for _, middle, _ in chart.spans], kind="span")
    top = key.height + 2 * SMALL + 14
    beside = rows(chart.labels, top=top + 4, high=SPAN * max(len(chart.spans), 1))
    said = max((width_of(each, SMALL) for _, middle, _ in chart.spans for each in middle.written), default=0) + GAP
    scale = scale_of(values_of(each for span in chart.spans for each in span), WIDTH - beside.left - said)
    return Drawing(
        parts=(
            *key.parts,
            text(0, key.height + SMALL, one_line(chart.unit, WIDTH, SMALL), look="number"),
            *across(scale, left=beside.left, top=top, bottom=beside.bottom),
            *beside.parts,
            *(
                part
                for place, row in enumerate(beside.rows)
                for number in range(len(chart.spans))
                for part in _span(chart, number, place, y=row.top + number * SPAN, left=beside.left, scale=scale)
            ),
        ),
        height=beside.bottom + GAP,
    )


def _span(chart: Spans, number: int, place: int, *, y: float, left: float, scale: Scale) -> Iterator[Markup]:
    span = chart.spans[number]
    low, middle, high = (each.values[place] for each in span)
    said = span[1].written[place]
    told = f"{chart.labels[place]}: {said} ({span[0].written[place]} – {span[2].written[place]})"
    if low is not None and middle is not None and high is not None:
        begin, end = left + scale.at(low), left + scale.at(high)
        yield box(begin, y + 2, end - begin, SPAN - 6, look=look("span", number), told=told)
        yield line(left + scale.at(middle), y, left + scale.at(middle), y + SPAN - 2, look="middle")
        yield text(end + 5, y + NAME - 2, said, look="value")
    elif is_hidden(span[1], place):
        yield stub(name_for(chart), left + scale.zero, y + 2, STUB, SPAN - 6, told=told)
        yield text(left + scale.zero + STUB + 5, y + NAME - 2, said, look="value")
