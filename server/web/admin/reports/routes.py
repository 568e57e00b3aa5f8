"""The reports of a hall: which there are, one of them, and the same as a file."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from server.aside import AsideBusy
from server.domain.refusal import Code, Refusal
from server.domain.statistics.period import last_whole
from server.reports.as_html import as_html
from server.reports.as_pdf import PACKAGES, NoPaperTools
from server.web.admin.changing import Hall, hall_of
from server.web.admin.page import admin_page
from server.web.admin.reports.asked import EARLIEST, STANDING
from server.web.admin.reports.described import described
from server.web.admin.reports.files import FORMS, as_file
from server.web.admin.reports.made import Made, made
from server.web.admin.rooms import ANSWERING
from server.web.shared.guard import only
from server.web.shared.parts import parts
from server.web.shared.staff import language
from server.words.languages import direction, name_in

admin_reports = Blueprint(
    "admin_reports", __name__, url_prefix="/admin/<site>/reports", template_folder="../templates", static_folder=None
)


@admin_reports.get("")
@only(*ANSWERING)
def which(site: str) -> ResponseReturnValue:
    """Day, week and month of the hall, and what its profile describes."""
    with hall_of(site) as hall:
        yesterday = last_whole("day", hall.records.day).last
        return admin_page(
            "reports", "admin_reports.html", hall, standing=STANDING, described=described(hall, language()),
            yesterday=yesterday, earliest=EARLIEST,
        )  # fmt: skip


@admin_reports.get("/<of>/<name>")
@only(*ANSWERING)
def read(site: str, of: str, name: str) -> ResponseReturnValue:
    """One report, on days that are over."""
    with hall_of(site) as hall:
        return _page(hall, made(hall, of, name))


@admin_reports.get("/<of>/<name>/<form>")
@only(*ANSWERING)
def download(site: str, of: str, name: str, form: str) -> ResponseReturnValue:
    """The same report as a file; where there are no tools for paper, or no time for it now, the page says so."""
    if form not in FORMS:
        raise Refusal(Code.NOT_FOUND)
    with hall_of(site) as hall:
        found = made(hall, of, name)
    # Written outside of the transaction: paper takes seconds.
    try:
        return as_file(found, form, parts().aside)
    except NoPaperTools:
        return _page(hall, found, missing=PACKAGES), 503
    except AsideBusy:
        return _page(hall, found, is_busy=True), 503, {"Retry-After": "60"}


def _page(hall: Hall, found: Made, *, missing: str = "", is_busy: bool = False) -> str:
    return admin_page(
        "reports", "admin_report.html", hall, asked=found.asked, page=found.page, missing=missing, is_busy=is_busy,
        body=as_html(found.report, found.page, found.names), forms=list(FORMS), name_of=name_in,
        earliest=EARLIEST, direction_of=direction,
    )  # fmt: skip
