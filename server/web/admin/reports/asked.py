"""Which report somebody asks for: of the hall or of its profile, on which days, in which language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from server.domain.refusal import Code, Refusal
from server.domain.site.report_wanted import Each, ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.period import Period, whole
from server.domain.statistics.report import period_of
from server.domain.statistics.standing_report import Standing, standing_report

EARLIEST = date(2000, 1, 1)
STANDING: tuple[Standing, ...] = ("day", "week", "month")
"""What every hall has; a report of the profile may have the same name, its address says which one is meant."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A report on whole days that are over. `of` says whose it is: the "hall" or its "profile"; `each` its rhythm."""

    of: str
    wanted: ReportWanted
    period: Period
    language: str
    each: Each | None
    latest: Period

    @property
    def earlier(self) -> date | None:
        """A day of the period before."""
        return self.period.first - timedelta(days=1) if self.each and self.period.first > EARLIEST else None

    @property
    def later(self) -> date | None:
        """A day of the period after, if it is over."""
        return self.period.last + timedelta(days=1) if self.each and self.period < self.latest else None

    def address(self, form: str = "", *, on: date | None = None, language: str | None = None) -> str:
        """Its address below the reports, or that of the same on other days or in another language."""
        said = {"on": (on or self.period.first).isoformat(), "language": language or self.language}
        return f"/{self.of}/{self.wanted.id}{f'/{form}' if form else ''}?{urlencode(said)}"


def asked_for(site: Site, of: str, name: str, said: Mapping[str, str], *, today: date, language: str) -> Asked:
    """What an address asks for; days and languages that make no sense are the usual ones. Refuses with NOT_FOUND."""
    described: Sequence[ReportWanted] = _of_hall(site) if of == "hall" else site.reports if of == "profile" else ()
    wanted = next((each for each in described if each.id == name), None)
    if wanted is None:
        raise Refusal(Code.NOT_FOUND)
    latest = period_of(wanted, today)
    each = None if wanted.first and wanted.last else wanted.each or "year"
    wished = (said.get("language", ""), language, *wanted.languages)
    return Asked(
        of=of, wanted=wanted, each=each, latest=latest,
        period=_chosen(each, said.get("on", ""), latest) if each else latest,
        language=next(each for each in wished if each in wanted.languages),
    )  # fmt: skip


def _of_hall(site: Site) -> list[ReportWanted]:
    return [standing_report(site, each) for each in STANDING]


def _chosen(each: Each, on: str, latest: Period) -> Period:
    try:
        period = whole(each, date.fromisoformat(on))
    except (ValueError, OverflowError):
        return latest
    return period if EARLIEST <= period.first <= latest.first else latest
