"""A report: what a profile wants to know, answered from the sums of its days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from server.domain.site.report_wanted import Part, ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.block import Block
from server.domain.statistics.day_sum import DaySum, day_sums
from server.domain.statistics.exact import is_exact
from server.domain.statistics.period import Period, last_whole
from server.domain.statistics.sections.arrivals import Arrivals
from server.domain.statistics.sections.counts import Counts, Question
from server.domain.statistics.sections.devices import Devices
from server.domain.statistics.sections.fairness import Fairness
from server.domain.statistics.sections.growth import Growth
from server.domain.statistics.sections.log import Attendance, RuleChanges
from server.domain.statistics.sections.no_shows import NoShows
from server.domain.statistics.sections.overview import Overview
from server.domain.statistics.sections.passes import Passes
from server.domain.statistics.sections.persons import Persons
from server.domain.statistics.sections.presence import Presence
from server.domain.statistics.sections.section import Frame, Section, SumName
from server.domain.statistics.sections.waits import Waits
from server.domain.statistics.tally import Counting
from server.domain.visits.event import Recorded

_SECTIONS: Mapping[Part, type[Section]] = {
    "overview": Overview,
    "counts": Counts,
    "question": Question,
    "arrivals": Arrivals,
    "waits": Waits,
    "no-shows": NoShows,
    "passes": Passes,
    "fairness": Fairness,
    "persons": Persons,
    "growth": Growth,
    "presence": Presence,
    "devices": Devices,
    "attendance": Attendance,
    "rule-changes": RuleChanges,
}


@dataclass(frozen=True, kw_only=True)
class Report:
    """A report as it came out: the same events give the same report, figure for figure."""

    wanted: ReportWanted
    period: Period
    blocks: tuple[Block, ...]


def period_of(wanted: ReportWanted, today: date) -> Period:
    """The days that a report is about: those of the profile, or the last whole month, quarter … before `today`."""
    if wanted.first is not None and wanted.last is not None:
        return Period(first=wanted.first, last=wanted.last)
    return last_whole(wanted.each or "year", today)


def days_needed(wanted: ReportWanted, period: Period) -> Period:
    """The days of which the events are needed: growth looks at the period before too."""
    needed = [_SECTIONS[section.show].days_of(period) for section in wanted.sections]
    return Period(first=min(days.first for days in needed), last=max(days.last for days in needed))


def report_on(site: Site, wanted: ReportWanted, events: Iterable[Recorded], *, period: Period, today: date) -> Report:
    """The report from nothing but `events`: day after day, each day's from the oldest on, of all `days_needed`.

    Before `today` every visit is over. What one remembers is a day of visits and the tables themselves.
    """
    sums = day_sums(events, zone=ZoneInfo(site.timezone), today=today)
    return report_of(site, wanted, sums, period=period)


def report_of(site: Site, wanted: ReportWanted, sums: Iterable[DaySum], *, period: Period) -> Report:
    """The report from the sums of all `days_needed`, the oldest first, in one pass."""
    frames = [
        Frame(
            site=site, wanted=each, period=period, k=wanted.k, is_exact=is_exact(site, wanted, each, period=period)
        )
        for each in wanted.sections
    ]  # fmt: skip
    sections = [_SECTIONS[frame.wanted.show](frame) for frame in frames]
    by_days = {days: [each for each in sections if each.days == days] for days in {each.days for each in sections}}
    countings = {days: Counting(each.tallies() for each in some) for days, some in by_days.items()}
    for day in sums:
        for days, counting in countings.items():
            if day.day in days:
                counting.saw(day)
                _show(by_days[days], day)
    for counting in countings.values():
        counting.tell()
    _hide_in_all(sections)
    return Report(wanted=wanted, period=period, blocks=tuple(section.block() for section in sections))


def _show(sections: Iterable[Section], day: DaySum) -> None:
    for recorded in day.events:
        for section in sections:
            if recorded.event.kind in section.KINDS:
                section.saw(recorded)


def _hide_in_all(sections: Iterable[Section]) -> None:
    """What one section hides, no other one shows; that may make more to hide, until all agree."""
    hidden: set[SumName] = set()
    while True:
        found = set[SumName]().union(*(section.hidden_sums() for section in sections))
        if found <= hidden:
            return
        hidden |= found
        for section in sections:
            section.hide_sums(hidden)
