"""The paper that charts are drawn on: how wide it is, and what stands around every drawing."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from server.reports.charts.chart import Chart, Series
from server.reports.charts.hidden import hatch
from server.reports.charts.lettering import NAME, SMALL, one_line, width_of
from server.reports.charts.svg import box, element, text

WIDTH = 400
LOOKS = 4
"""So many series look different; they go from dark to bright, so that black and white tells them apart."""

TOLD_AT_MOST = 12


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """What was drawn, and how high the paper must be for it."""

    parts: tuple[Markup, ...]
    height: float


def look(kind: str, number: int) -> str:
    """The class of what belongs to a series: `bar-1`, `line-2` and so on."""
    return f"{kind}-{number % LOOKS + 1}"


def name_for(chart: Chart) -> str:
    """The id of a chart, fit for an address inside of it."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", f"chart-{chart.id}")


def on_paper(chart: Chart, drawing: Drawing, series: tuple[Series, ...]) -> Markup:
    """The whole picture. Its directions never change: a number line runs from left to right in every script."""
    name = name_for(chart)
    return element(
        "svg",
        element("title", chart.title, id=f"{name}-title"),
        element("desc", _told(chart, series), id=f"{name}-desc"),
        element("defs", hatch(name)),
        *drawing.parts,
        xmlns="http://www.w3.org/2000/svg", class_="chart", viewBox=f"0 0 {WIDTH} {drawing.height:.0f}", role="img",
        aria_labelledby=f"{name}-title", aria_describedby=f"{name}-desc", direction="ltr", focusable="false",
    )  # fmt: skip


def key_to(titles: list[str], *, kind: str = "bar") -> Drawing:
    """Which look belongs to which series, where they cannot be named in place; a single one needs no key."""
    if len(titles) < 2:
        return Drawing(parts=(), height=0)
    parts: list[Markup] = []
    x, y = 0.0, 0.0
    for number, title in enumerate(titles):
        said = one_line(title, WIDTH - 24, SMALL)
        if x and x + 20 + width_of(said, SMALL) > WIDTH:
            x, y = 0.0, y + SMALL + 7
        parts += [box(x, y + 2, 12, 12, look=look(kind, number)), text(x + 18, y + SMALL, said, look="small")]
        x += 36 + width_of(said, SMALL)
    return Drawing(parts=tuple(parts), height=y + NAME + 10)


def _told(chart: Chart, series: tuple[Series, ...]) -> str:
    """The figures in words, if they are few; otherwise what the table underneath says is enough."""
    if len(chart.labels) * len(series) > TOLD_AT_MOST:
        return " · ".join(part for part in (chart.label_heading, chart.unit, *(each.title for each in series)) if part)
    return ". ".join(
        f"{each.title}: " + ", ".join(f"{name} {said}" for name, said in zip(chart.labels, each.written, strict=True))
        for each in series
    )
