"""Reports are written into a folder when their time is over and its days are cleared."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from server.clock import Clock
from server.domain.hours.over import newest_to_clear
from server.domain.site.report_wanted import ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.over import periods_over
from server.domain.statistics.period import Period
from server.domain.statistics.report import Report
from server.reports.file_name import days_in_name
from server.reports.folder import Folder
from server.reports.names import Names
from server.reports.written import Form, written
from server.storage import clearings, directory, history, reports, sites
from server.storage.records import Records, Storage

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """A report of a period that the folder has not had yet in some `forms`: for each language and form its file."""

    report: ReportWanted
    period: Period
    files: dict[tuple[str, Form], str]


class ReportFiles:
    """Looks again and again which files are wanted. `failing` are the halls whose files could not be written."""

    def __init__(self, storage: Storage, time: Clock, folder: Path | None) -> None:
        self._storage = storage
        self._time = time
        self._folder = folder
        self.failing: tuple[str, ...] = ()

    def look(self) -> None:
        """Writes everything that is due. A hall that fails is tried again next time."""
        if self._folder is None:
            return
        with self._storage.looking() as connection:
            known = sites.ids(connection)
        self.failing = tuple(site for site in known if not self._written(site, self._folder))

    def _written(self, site: str, above: Path) -> bool:
        try:
            self._write(site, Folder(above=above, name=site))
        except Exception:  # a full disk, a share that is away: somebody mends it, and then it is written
            log.exception("reports_not_written", site=site, folder=str(above))
            return False
        return True

    def _write(self, site: str, folder: Folder) -> None:
        now = self._time()
        with self._storage.reading(site, now) as (records, profile):
            if not any(report.file for report in profile.reports):
                return
            for wanted in _wanted(records, profile, folder, now):
                made = reports.made(records, profile, wanted.report, period=wanted.period, today=records.day)
                for (language, form), name in wanted.files.items():
                    folder.put(name, _content(records, profile, made, language, form))
                    log.info("report_written", site=site, file=name)


def _wanted(records: Records, site: Site, folder: Folder, now: datetime) -> Iterator[_Wanted]:
    newest, still_open, had = newest_to_clear(site, now), clearings.open_days(records), folder.had()
    for report in site.reports:
        for period in periods_over(report, newest):
            missing = {key: name for key, name in _files(report, period).items() if name not in had}
            is_settled = not any(day <= period.last for day in still_open)
            if missing and is_settled and history.has_any(records, period.first, period.last):
                yield _Wanted(report=report, period=period, files=missing)


def _files(report: ReportWanted, period: Period) -> dict[tuple[str, Form], str]:
    days = days_in_name(period)
    return {
        (language, Form(form)): f"{report.id}-{days}-{language}.{form}"
        for language in report.languages
        for form in report.file
    }


def _content(records: Records, site: Site, made: Report, language: str, form: Form) -> bytes:
    places = {place.id: place.title for place in directory.every(records, site)}
    return written(made, Names(site=site, language=language, places=places), form, is_empty=False)
