"""A report in any of its forms, as bytes: for a terminal, a file, a folder."""

from enum import StrEnum

from server.domain.statistics.report import Report
from server.reports.as_pdf import as_pdf
from server.reports.as_rows import as_csv, as_json
from server.reports.as_text import as_text
from server.reports.as_xlsx import as_xlsx
from server.reports.names import Names
from server.reports.page import page_of


class Form(StrEnum):
    """How a report comes out."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    PDF = "pdf"
    XLSX = "xlsx"


def written(report: Report, names: Names, form: Form, *, is_empty: bool) -> bytes:
    """The same report is the same bytes; `is_empty` when nothing at all is known of its days. Raises NoPaperTools."""
    if form is Form.CSV:
        return as_csv(report, names).encode()
    if form is Form.JSON:
        return as_json(report, names).encode()
    if form is Form.XLSX:
        return as_xlsx(report, names)
    page = page_of(report, names, is_empty=is_empty)
    return as_text(page).encode() if form is Form.TEXT else as_pdf(report, page, names)
