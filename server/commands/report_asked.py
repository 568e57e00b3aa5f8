"""What was typed after `lotse report`: which report, of which days, in which language."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args

from server.commands.opened import end_with
from server.domain.site.report_wanted import EARLIEST, LATEST, ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.period import Period
from server.domain.statistics.report import period_of
from server.domain.statistics.standing_report import Standing, standing_report


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A report that exists, on days that are some, in a language that it has."""

    wanted: ReportWanted
    period: Period
    language: str


def asked_for(
    site: Site, name: str, today: date, *, first: datetime | None, last: datetime | None, language: str | None
) -> Asked:
    """What is meant; what is not named is as the profile says. Ends the command with clear words when it is wrong."""
    wanted = _wanted(site, name)
    if language is not None and language not in wanted.languages:
        end_with(f"“{wanted.id}” is written in {', '.join(wanted.languages)}")
    period = _period(wanted, today, first=first, last=last)
    return Asked(wanted=wanted, period=period, language=language or wanted.languages[0])


def _wanted(site: Site, name: str) -> ReportWanted:
    """A report of the profile, or the one of a day, a week or a month that every hall has."""
    standing = (standing_report(site, each) for each in get_args(Standing))
    known = {each.id: each for each in (*standing, *site.reports)}
    if name not in known:
        every = dict.fromkeys([*(each.id for each in site.reports), *known])
        end_with(f"“{site.site}” has no report “{name}”; there are: {', '.join(every)}")
    return known[name]


def _period(wanted: ReportWanted, today: date, *, first: datetime | None, last: datetime | None) -> Period:
    usual = period_of(wanted, today)
    chosen = Period(first=first.date() if first else usual.first, last=last.date() if last else usual.last)
    if not EARLIEST <= chosen.first <= LATEST or chosen.last > LATEST:
        end_with(f"a report is about days from {EARLIEST} to {LATEST}")
    if chosen.last < chosen.first:
        end_with(f"--to {chosen.last} is before --from {chosen.first}")
    return chosen
