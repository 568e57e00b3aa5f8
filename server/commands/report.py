"""`lotse report`: a report of a hall, as the profile describes it, on the screen or into a file."""

from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer

from server.actions.perform import Perform
from server.clock import real_clock
from server.commands.opened import end_with, opened, the_site
from server.commands.report_asked import Asked, asked_for
from server.commands.report_delivered import deliver, refuse_screen
from server.domain.hours.opening import local_day
from server.domain.site.site import Site
from server.domain.statistics.period import Period
from server.domain.statistics.report import days_needed
from server.live.summing import sum_up
from server.reports.as_pdf import NoPaperTools
from server.reports.names import Names
from server.reports.written import Form, written
from server.storage import directory, history, reports
from server.storage.records import Records, Storage

ISO = ["%Y-%m-%d"]
NAME = "the id of a report in its profile, or the one of every hall: day, week, month"
FROM, TO = "its first day, such as 2026-01-31, instead of the profile's", "the last day that belongs to it"
CHECK = "makes it a second time, from every single event, and ends with an error if one sign is different"
PATIENCE = 2.0
"""Seconds after which somebody who waits hears how far it is."""


def report(
    of: Annotated[str, typer.Argument(metavar="SITE", help="which hall")],
    name: Annotated[str, typer.Argument(metavar="REPORT", help=NAME)],
    *,
    first: Annotated[datetime | None, typer.Option("--from", formats=ISO, metavar="DAY", help=FROM)] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=ISO, metavar="DAY", help=TO)] = None,
    language: Annotated[str | None, typer.Option(help="one of the report's languages; without it the first")] = None,
    form: Annotated[Form, typer.Option("--format", help="for reading, spreadsheets, programs, paper")] = Form.TEXT,
    into: Annotated[Path | None, typer.Option("-o", "--output", help="a file to write it into", dir_okay=False)] = None,
    check: Annotated[bool, typer.Option("--check", help=CHECK)] = False,
) -> None:
    """Prints a report. The same events always give the same report."""
    refuse_screen(form, into)
    with opened() as (storage, perform):
        now, site_id = real_clock(), the_site(storage, of)
        with storage.reading(site_id, now) as (_, site):
            asked = asked_for(site, name, local_day(site, now), first=first, last=last, language=language)
        _sum_up_first(storage, perform, site_id, days_needed(asked.wanted, asked.period))
        with storage.reading(site_id, now) as (records, site):
            content = _content(records, site, asked, form, check=check)
    deliver(content, into)


def _sum_up_first(storage: Storage, perform: Perform, site: str, period: Period) -> None:
    """Makes the sums of days that are missing, as after an update; whoever waits for long hears of it."""
    began = monotonic()
    for left in sum_up(storage, perform, real_clock, site, period):
        if monotonic() - began > PATIENCE:
            typer.echo(f"summing up cleared days, the first time only: {left} are left", err=True)
            began = monotonic()


def _content(records: Records, site: Site, asked: Asked, form: Form, *, check: bool) -> bytes:
    places = {place.id: place.title for place in directory.every(records, site)}
    names = Names(site=site, language=asked.language, places=places)
    is_empty = not history.has_any(records, asked.period.first, asked.period.last)
    ways = (reports.made, reports.made_from_log) if check else (reports.made,)
    made = [way(records, site, asked.wanted, period=asked.period, today=records.day) for way in ways]
    try:
        content, *again = (written(each, names, form, is_empty=is_empty) for each in made)
    except NoPaperTools as missing:
        end_with(f"PDF cannot be drawn: the libraries of these packages are missing: {missing}")
    if any(each != content for each in again):
        end_with("from the events alone the report is a different one: the sums of its days are wrong")
    return content
