"""Where exact figures of groups may stand: each of them in one report of the profile, about periods that never overlap.

A group is people of one topic, language, organisation, outcome …. If two reports told exactly how many they were, over
days of which one has more than the other, the difference would be a report about the rest: perhaps one person. So the
report with the longest period is exact, and all others round what it shows too, as do reports on days of one's choice.
"""

from collections.abc import Iterator
from datetime import timedelta

from server.domain.site.report_wanted import TIMES, ReportWanted, SectionWanted
from server.domain.site.site import Site
from server.domain.statistics.period import MONTHS, Period, whole

_GROUPS = {
    "overview": (("people", "outcome"),),
    "no-shows": (("people", "outcome"),),
    "passes": (("people", "passed"),),
    "fairness": (("people", "language"),),
    "persons": (("people", "relatives"),),
}
"""What a section tells groups of, besides its rows and columns: of what, and by what."""

_OF_OTHERS = frozenset({"referrals", "redirects", "told-later"})
"""Subjects that are counted apart from visits, talks and cases, which are the same people."""


def is_exact(site: Site, wanted: ReportWanted, section: SectionWanted, *, period: Period) -> bool:
    """Whether that section of a report on that period may show exact figures of groups."""
    known = next((each for each in site.reports if each.id == wanted.id and each.sections == wanted.sections), None)
    if known is None or not _is_fixed(wanted, period):
        return False
    groups = frozenset(_groups(section))
    return not any(groups & frozenset(_groups(each)) for other in _before(site, known) for each in other.sections)


def _is_fixed(wanted: ReportWanted, period: Period) -> bool:
    if wanted.each is not None:
        return wanted.each in MONTHS and whole(wanted.each, period.first) == period
    return (wanted.first, wanted.last) == (period.first, period.last)


def _before(site: Site, wanted: ReportWanted) -> Iterator[ReportWanted]:
    """The reports that may be exact where this one may not: longer ones, and of equals those before it in the file."""
    in_order = sorted(site.reports, key=_length, reverse=True)
    for each in in_order:
        if each is wanted:
            return
        if _may_overlap(each, wanted):
            yield each


def _length(wanted: ReportWanted) -> timedelta:
    if wanted.first is not None and wanted.last is not None:
        return wanted.last - wanted.first
    return timedelta(days=30 * MONTHS.get(wanted.each or "day", 0))


def _may_overlap(one: ReportWanted, other: ReportWanted) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    return one.first <= other.last and other.first <= one.last


def _groups(section: SectionWanted) -> Iterator[tuple[str, str]]:
    yield from _GROUPS.get(section.show, ())
    if section.show in ("growth", "presence", "devices", "attendance", "rule-changes", "arrivals", "overview"):
        return
    of = section.of if section.show in ("counts", "waits") and section.of in _OF_OTHERS else "people"
    dimensions = {each for each in (section.rows, section.columns) if each and each not in TIMES}
    yield from ((of, f"{each}:{section.question}" if each == "answer" else each) for each in dimensions)
    if section.show == "question":
        yield of, f"answer:{section.question}"
