"""A chart on a page: what it says, the picture, and behind it the same figures as a table."""

from collections.abc import Sequence

from markupsafe import Markup

from server.reports.charts.chart import Chart, Squares
from server.reports.charts.draw import draw, series_of
from server.reports.charts.svg import element


def figure(chart: Chart, *, summary: str = "", below: str = "", is_open: bool = False) -> Markup:
    """A `figure` with its title, if it says more than the heading that it stands `below`.

    With a `summary`, the word that opens it, its table stands behind it.
    """
    says_more = not below.startswith(chart.title)
    titled = (element("figcaption", chart.title),) if says_more else ()
    behind = (behind_it(table_of(chart), summary, is_open=is_open),) if summary else ()
    return element("figure", *titled, draw(chart), *behind, class_="drawn")


def behind_it(table: Markup, summary: str, *, is_open: bool = False) -> Markup:
    """A table that opens with one touch; on paper it is always open."""
    field = element(
        "div", table, class_="field-of-figures", role="group", tabindex="0", aria_label=summary,
    )  # fmt: skip
    more = {"open": ""} if is_open else {}
    return element("details", element("summary", summary), field, class_="behind", **more)


def table_of(chart: Chart) -> Markup:
    """The figures of a chart: a line for each label; of squares a line for each row."""
    series = series_of(chart)
    if isinstance(chart, Squares):
        return table((chart.label_heading, *chart.labels), [(each.title, *each.written) for each in series])
    lines = zip(chart.labels, *(each.written for each in series), strict=True)
    return table((chart.label_heading, *(each.title for each in series)), list(lines))


def table(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> Markup:
    """A table of text; the first cell of each line names it."""
    head = element("tr", *(element("th", each, scope="col") if each else element("td") for each in headings))
    rows = (
        element("tr", element("th", name, scope="row"), *(element("td", cell) for cell in cells))
        for name, *cells in lines
    )
    return element("table", element("thead", head), element("tbody", *rows), class_="figures-table")
