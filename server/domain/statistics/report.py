"""A report: what a profile wants to know, answered from the events in one pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from server.domain.site.report_wanted import Part, ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.block import Block
from server.domain.statistics.counted import counted_at, counted_in
from server.domain.statistics.period import Period, last_whole
from server.domain.statistics.sections.counts import Counts, Question
from server.domain.statistics.sections.growth import Growth
from server.domain.statistics.sections.log import Attendance, RuleChanges
from server.domain.statistics.sections.overview import Overview
from server.domain.statistics.sections.persons import Persons
from server.domain.statistics.sections.presence import Presence
from server.domain.statistics.sections.section import Frame, Section, SumName
from server.domain.statistics.sections.waits import Waits
from server.domain.statistics.visit import Visit
from server.domain.statistics.visits import Replay
from server.domain.visits.event import Recorded

_SECTIONS: Mapping[Part, type[Section]] = {
    "overview": Overview,
    "counts": Counts,
    "question": Question,
    "waits": Waits,
    "persons": Persons,
    "growth": Growth,
    "presence": Presence,
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
    """Counts `events` (oldest first, of all `days_needed`) into the sections that are wanted, in one pass.

    Before `today` every visit is over. What one remembers is a day of visits and the tables themselves.
    """
    zone = ZoneInfo(site.timezone)
    frames = [Frame(wanted=each, period=period, zone=zone, k=wanted.k) for each in wanted.sections]
    sections = [_SECTIONS[frame.wanted.show](frame) for frame in frames]
    replay = Replay(today=today)
    for recorded in events:
        _tell_visits(sections, replay.saw(recorded))
        _tell_event(sections, recorded)
    _tell_visits(sections, replay.rest())
    _hide_in_all(sections)
    return Report(wanted=wanted, period=period, blocks=tuple(section.block() for section in sections))


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


def _tell_event(sections: Iterable[Section], recorded: Recorded) -> None:
    found = tuple(counted_at(recorded))
    for section in sections:
        if recorded.day in section.days:
            section.saw(recorded)
            for counted in found:
                section.counted(counted)


def _tell_visits(sections: Iterable[Section], visits: Iterable[Visit]) -> None:
    for visit in visits:
        found = tuple(counted_in(visit))
        for section in sections:
            if visit.day in section.days:
                section.ended(visit, found)
                for counted in found:
                    section.counted(counted)
