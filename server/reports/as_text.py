"""A report as plain text: readable in any window, in any mail."""

from server.reports.page import Page, Sheet

WIDEST = 48
"""A name of a line that is longer goes on in the same line and pushes its figures to the right."""


def as_text(page: Page) -> str:
    """The whole page, ending with a line break."""
    head = [f"{page.title}\n{page.site}\n{page.period}", *([page.notice] if page.notice else [])]
    parts = [*head, *(_sheet(sheet) for sheet in page.sheets), *page.notes]
    return "\n\n".join(parts) + "\n"


def _sheet(sheet: Sheet) -> str:
    parts = [f"{sheet.title}\n{'─' * len(sheet.title)}", *sheet.sentences]
    if sheet.lines:
        parts.append(_table((sheet.headings, *sheet.lines)))
    return "\n".join(parts)


def _table(lines: tuple[tuple[str, ...], ...]) -> str:
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    return "\n".join(_row(line, min(widths[0], WIDEST), widths[1:]) for line in lines)


def _row(line: tuple[str, ...], of_name: int, of_figures: list[int]) -> str:
    name, *figures = line
    cells = (cell.rjust(width) for cell, width in zip(figures, of_figures, strict=True))
    return "  ".join((name.ljust(of_name), *cells)).rstrip()
