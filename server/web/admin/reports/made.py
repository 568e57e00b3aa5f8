"""A report made for somebody who asks for it, with everything that its page and its files are made from."""

from dataclasses import dataclass

from flask import request

from server.domain.statistics.report import Report
from server.reports.names import Names
from server.reports.page import Page, page_of
from server.storage import directory, history, reports
from server.web.admin.changing import Hall
from server.web.admin.reports.asked import Asked, asked_for
from server.web.shared.staff import language


@dataclass(frozen=True, kw_only=True)
class Made:
    """`page` is the report as sentences and tables in the language that was asked for."""

    asked: Asked
    report: Report
    names: Names
    page: Page


def made(hall: Hall, of: str, name: str) -> Made:
    """The report of which the request tells days and language. Refuses with NOT_FOUND."""
    asked = asked_for(hall.site, of, name, request.args, today=hall.records.day, language=language())
    places = {place.id: place.title for place in directory.every(hall.records, hall.site)}
    names = Names(site=hall.site, language=asked.language, places=places)
    report = reports.made(hall.records, hall.site, asked.wanted, period=asked.period, today=hall.records.day)
    is_empty = not history.has_any(hall.records, asked.period.first, asked.period.last)
    return Made(asked=asked, report=report, names=names, page=page_of(report, names, is_empty=is_empty))
