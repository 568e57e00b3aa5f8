"""Reports as a centre's own profile asks for them, about what a story tells."""

from datetime import date

from server.domain.statistics.report import Report, period_of, report_on
from server.domain.visits.event import Recorded
from server.reports.names import Names
from server.reports.page import Page, page_of
from tests.scenarios.centre import profile_of


def report_of(centre: str, name: str, events: list[Recorded], *, today: date) -> Report:
    """The report `name` of the centre's profile, as it comes out on `today`."""
    site = profile_of(centre)
    wanted = next(each for each in site.reports if each.id == name)
    return report_on(site, wanted, events, period=period_of(wanted, today), today=today)


def page(centre: str, report: Report, language: str = "de") -> Page:
    """The report as people read it."""
    site = profile_of(centre)
    places = {place.id: place.title for place in site.directory}
    return page_of(report, Names(site=site, language=language, places=places))


def table(read: Page, title: str) -> dict[str, tuple[str, ...]]:
    """The lines of one section by their names; its title begins with `title`."""
    (sheet,) = [sheet for sheet in read.sheets if sheet.title.startswith(title)]
    return {line[0]: line[1:] for line in sheet.lines}


def whole(read: Page) -> str:
    """Everything that stands on the page."""
    return "\n".join(
        " | ".join([sheet.title, *sheet.sentences, *sheet.headings, *(" ".join(line) for line in sheet.lines)])
        for sheet in read.sheets
    )
