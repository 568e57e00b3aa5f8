"""A report as it stands on a page, on the screen and on paper: its figures at a glance, then section by section."""

from collections.abc import Iterator

from markupsafe import Markup

from server.domain.statistics.block import Block
from server.domain.statistics.figure import Figure
from server.domain.statistics.report import Report
from server.reports.charts.figure import behind_it, figure, table
from server.reports.charts.of_block import charts_of
from server.reports.charts.short import time_unit
from server.reports.charts.svg import element
from server.reports.names import Names
from server.reports.numbers import written
from server.reports.page import Page, Sheet

AT_A_GLANCE = ("visits", "talks", "waiting-50", "waiting-80", "languages", "persons")
LARGE_AT_MOST = 4
NO_BREAK = "\u00a0"

NARROW, SHORT = 4, 32
"""So many columns and lines fit beside a chart on paper."""


def as_html(report: Report, page: Page, names: Names, *, is_open: bool = False) -> Markup:
    """A `div` with a heading of the second degree for each section; with `is_open` all tables are seen at once."""
    parts = [
        *([element("p", page.notice, class_="notice")] if page.notice else []),
        *_large(report, names),
        *(
            _section(block, sheet, names, name=f"s{number}", is_open=is_open)
            for number, (block, sheet) in enumerate(zip(report.blocks, page.sheets, strict=True), start=1)
            if not _is_empty(sheet, names)
        ),
        *_nothing(page, names),
        *_notes(page),
    ]
    return element("div", *parts, class_="report", lang=names.language)


def _large(report: Report, names: Names) -> Iterator[Markup]:
    """A few figures of the overview that one sees from across a table."""
    lines = [line for block in report.blocks if block.wanted.show == "overview" for line in block.lines]
    found = {line.label.key: (names.of(line.label), line.cells[0]) for line in lines}
    shown = [found[key] for key in AT_A_GLANCE if key in found]
    large = [
        element("p", element("strong", _large_number(cell, names)), element("span", name))
        for name, cell in shown
        if isinstance(cell, Figure) and cell.value is not None
    ]
    if large:
        yield element("div", *large[:LARGE_AT_MOST], class_="glance")


def _large_number(figure: Figure, names: Names) -> str:
    return f"{written(figure, names.language)} {time_unit(figure.unit, names)}".rstrip()


def _section(block: Block, sheet: Sheet, names: Names, *, name: str, is_open: bool) -> Markup:
    charts = charts_of(block, sheet, names, name=name)
    told = (element("h2", sheet.title), *(element("p", sentence) for sentence in sheet.sentences))
    shown = []
    if charts:
        shown.append(element("div", *(figure(chart, below=sheet.title) for chart in charts), class_="drawings"))
    if sheet.lines:
        summary = names.say("chart-table")
        shown.append(behind_it(_table(block, sheet), summary, is_open=is_open or not charts))
    inside = element("div", *shown, class_="shown")
    return element("section", *told, inside, id=name, class_=_breadth(sheet, len(charts)))


def _table(block: Block, sheet: Sheet) -> Markup:
    """The figures of a section, none broken within itself; a single line of many stands upright."""
    lines = [
        (
            name,
            *(
                _unbroken(said) if isinstance(cell, Figure) else said
                for said, cell in zip(cells, line.cells, strict=True)
            ),
        )
        for line, (name, *cells) in zip(block.lines, sheet.lines, strict=True)
    ]
    if len(lines) == 1 and len(sheet.headings) > 2:
        return table(("", lines[0][0]), list(zip(sheet.headings[1:], lines[0][1:], strict=True)))
    return table(sheet.headings, lines)


def _unbroken(said: str) -> str:
    return said.replace(" ", NO_BREAK)


def _breadth(sheet: Sheet, charts: int) -> str:
    """Whether its table has room beside its chart on paper."""
    is_narrow = len(sheet.lines) == 1 or (len(sheet.headings) <= NARROW and charts < 2)
    return "narrow" if is_narrow and len(sheet.lines) <= SHORT else "broad"


def _is_empty(sheet: Sheet, names: Names) -> bool:
    return not sheet.lines and sheet.sentences == (names.say("nothing"),)


def _nothing(page: Page, names: Names) -> Iterator[Markup]:
    """One sentence for all sections that have nothing in them."""
    titles = ", ".join(sheet.title for sheet in page.sheets if _is_empty(sheet, names))
    if titles:
        yield element("p", names.say("nothing-of", titles=titles), class_="nothing")


def _notes(page: Page) -> Iterator[Markup]:
    if page.notes:
        yield element("div", *(element("p", note) for note in page.notes), class_="notes")
