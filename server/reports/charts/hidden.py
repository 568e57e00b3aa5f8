"""Figures that nobody may see: a hatched stub, always as large, with what is written instead of the number."""

from markupsafe import Markup

from server.reports.charts.chart import Series
from server.reports.charts.svg import box, element, line

STUB = 12


def is_hidden(series: Series, place: int) -> bool:
    """Whether there is a figure that is not shown: written as “< 5” or “…”. Otherwise there is none."""
    return series.values[place] is None and series.written[place].startswith(("<", "…"))


def stub(chart: str, x: float, y: float, width: float, height: float, *, told: str) -> Markup:
    """The hatched field that stands for a hidden figure."""
    return box(x, y, width, height, look="hidden", told=told, fill=f"url(#{chart}-hatch)")


def hatch(chart: str) -> Markup:
    """How such fields are hatched."""
    stroke = line(0, 0, 0, 5, look="hatch")
    return element(
        "pattern", stroke, id=f"{chart}-hatch", width=5, height=5, patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )  # fmt: skip
