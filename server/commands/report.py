"""`lotse report`: a report of a hall, as the profile describes it, on the screen or into a file."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

import typer

from server.clock import real_clock
from server.commands.opened import end_with, opened, the_site
from server.domain.hours.opening import local_day
from server.domain.site.report_wanted import ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.period import Period
from server.domain.statistics.report import Report, days_needed, period_of, report_on
from server.reports.as_rows import as_csv, as_json
from server.reports.as_text import as_text
from server.reports.names import Names
from server.reports.page import page_of
from server.storage import directory, history
from server.storage.records import Records


class Format(StrEnum):
    """How a report comes out."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


ISO = ["%Y-%m-%d"]
FROM, TO = "its first day, such as 2026-01-31, instead of the profile's", "the last day that belongs to it"
EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)


def report(
    of: Annotated[str, typer.Argument(metavar="SITE", help="which hall")],
    name: Annotated[str, typer.Argument(metavar="REPORT", help="the id of a report in its profile")],
    *,
    first: Annotated[datetime | None, typer.Option("--from", formats=ISO, metavar="DAY", help=FROM)] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=ISO, metavar="DAY", help=TO)] = None,
    language: Annotated[str | None, typer.Option(help="one of the report's languages; without it the first")] = None,
    as_format: Annotated[
        Format, typer.Option("--format", help="for reading, a spreadsheet, or a program")
    ] = Format.TEXT,
) -> None:
    """Prints a report. The same events always give the same report."""
    with opened() as (storage, _):
        now = real_clock()
        with storage.reading(the_site(storage, of), now) as (records, site):
            today = local_day(site, now)
            wanted = _wanted(site, name)
            period = _period(wanted, today, first=first, last=last)
            places = {place.id: place.title for place in directory.every(records, site)}
            names = Names(site=site, language=_language(wanted, language), places=places)
            made = _made(records, site, wanted, period=period, today=today)
            is_empty = not history.has_any(records, period.first, period.last)
    typer.echo(_written(made, names, as_format, is_empty=is_empty), nl=False)


def _made(records: Records, site: Site, wanted: ReportWanted, *, period: Period, today: date) -> Report:
    needed = days_needed(wanted, period)
    events = history.of_days(records, needed.first, needed.last)
    return report_on(site, wanted, events, period=period, today=today)


def _written(made: Report, names: Names, as_format: Format, *, is_empty: bool) -> str:
    if as_format is Format.TEXT:
        return as_text(page_of(made, names, is_empty=is_empty))
    return as_csv(made, names) if as_format is Format.CSV else as_json(made, names)


def _wanted(site: Site, name: str) -> ReportWanted:
    found = next((each for each in site.reports if each.id == name), None)
    if found is None:
        known = ", ".join(each.id for each in site.reports) or "none; a profile names them under “reports”"
        end_with(f"“{site.site}” has no report “{name}”; there are: {known}")
    return found


def _language(wanted: ReportWanted, language: str | None) -> str:
    if language is not None and language not in wanted.languages:
        end_with(f"“{wanted.id}” is written in {', '.join(wanted.languages)}")
    return language or wanted.languages[0]


def _period(wanted: ReportWanted, today: date, *, first: datetime | None, last: datetime | None) -> Period:
    usual = period_of(wanted, today)
    chosen = Period(first=first.date() if first else usual.first, last=last.date() if last else usual.last)
    if not EARLIEST <= chosen.first <= LATEST or chosen.last > LATEST:
        end_with(f"a report is about days from {EARLIEST} to {LATEST}")
    if chosen.last < chosen.first:
        end_with(f"--to {chosen.last} is before --from {chosen.first}")
    return chosen
