"""A report as a workbook: a sheet for each section, numbers as numbers, and no text that could calculate."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from server.domain.statistics.block import Block
from server.domain.statistics.figure import Figure, Unit
from server.domain.statistics.report import Report
from server.reports.charts.short import time_unit
from server.reports.names import Names
from server.reports.page import Page, Sheet, page_of

LONGEST_NAME = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
"""In the name of a sheet."""

NARROWEST, BROADEST = 12, 50
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}

Looks = Mapping[str, Format]
"""How cells look, by what they are: "bold", "head", or the unit of a figure."""


def as_xlsx(report: Report, names: Names) -> bytes:
    """The same report is the same file, byte for byte. What is hidden stands there as it is written: “< 5”."""
    page, file = page_of(report, names), BytesIO()
    book = Workbook(file, PLAIN)
    book.set_properties({"title": page.title, "created": datetime.combine(report.period.last, time(), UTC)})
    looks = _looks(book, names)
    _cover(book.add_worksheet(_name(1, page.title)), page, looks)
    for number, (block, sheet) in enumerate(zip(report.blocks, page.sheets, strict=True), start=2):
        _section(book.add_worksheet(_name(number, sheet.title)), block, sheet, looks)
    book.close()
    return file.getvalue()


def _cover(paper: Worksheet, page: Page, looks: Looks) -> None:
    """What the report is, and what one must know to read it."""
    notice = [page.notice] if page.notice else []
    paper.set_column(0, 0, 100)
    _write_down(paper, (page.title, page.site, page.period, *notice, *page.notes), looks)


def _section(paper: Worksheet, block: Block, sheet: Sheet, looks: Looks) -> None:
    """The title, the sentences, and below an empty row the table; its head and its names stay in sight."""
    head = _write_down(paper, (sheet.title, *sheet.sentences), looks) + 1
    for column, heading in enumerate(sheet.headings):
        written = [heading, *(line[column] for line in sheet.lines)] if column == 0 else [heading]
        paper.set_column(column, column, min(max(NARROWEST, *map(len, written)), BROADEST))
        paper.write_string(head, column, heading, looks["head"])
    paper.freeze_panes(head + 1, 1)
    for row, (line, said) in enumerate(zip(block.lines, sheet.lines, strict=True), start=head + 1):
        paper.write_string(row, 0, said[0])
        for column, (cell, text) in enumerate(zip(line.cells, said[1:], strict=True), start=1):
            if isinstance(cell, Figure) and cell.value is not None:
                paper.write_number(row, column, float(cell.value), looks[cell.unit])
            else:
                paper.write_string(row, column, text, looks["text"])


def _write_down(paper: Worksheet, said: Sequence[str], looks: Looks) -> int:
    """Writes a column of sentences, the first one bold; gives the row below."""
    for row, sentence in enumerate(said):
        paper.write_string(row, 0, sentence, looks["bold" if row == 0 else "plain"])
    return len(said)


def _looks(book: Workbook, names: Names) -> Looks:
    of_words = {
        "plain": {}, "bold": {"bold": True}, "text": {"align": "right"},
        "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"},
    }  # fmt: skip
    of_units = {unit: {"num_format": _number_format(unit, names)} for unit in Unit}
    return {name: book.add_format(look) for name, look in (of_words | of_units).items()}


def _number_format(unit: Unit, names: Names) -> str:
    """How a spreadsheet writes such a number, its unit behind it; the number itself stays one."""
    if unit is Unit.PERCENT:
        return '+#,##0.0" %";-#,##0.0" %"'
    number = "#,##0.0" if unit is Unit.HOURS else "#,##0"
    said = time_unit(unit, names)
    return f'{number}" {said}"' if said else number


def _name(number: int, title: str) -> str:
    return f"{number} {title.translate(FORBIDDEN)}"[:LONGEST_NAME].rstrip()
