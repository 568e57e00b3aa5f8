"""A report as a file: on paper, for spreadsheets, for programs."""

from collections.abc import Callable, Mapping

from flask import Response

from server.aside import Aside
from server.reports.as_pdf import as_pdf
from server.reports.as_rows import as_csv
from server.reports.as_xlsx import as_xlsx
from server.reports.file_name import file_name
from server.web.admin.reports.made import Made

SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMS: Mapping[str, tuple[str, Callable[[Made, Aside], bytes]]] = {
    "pdf": ("application/pdf", lambda made, aside: aside.do(as_pdf, made.report, made.page, made.names)),
    "xlsx": (SHEETS, lambda made, aside: aside.do(as_xlsx, made.report, made.names)),
    "csv": ("text/csv", lambda made, _: as_csv(made.report, made.names).encode()),
}


def as_file(made: Made, form: str, aside: Aside) -> Response:
    """The report as something to keep, under a name that says what it is. Raises NoPaperTools and AsideBusy."""
    kind, written = FORMS[form]
    answer = Response(written(made, aside), mimetype=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{file_name(made.report, made.names.site, form)}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
