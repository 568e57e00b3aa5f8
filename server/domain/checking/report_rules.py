"""What makes sense about the reports of a profile: what they count by exists, and their days are days."""

from collections.abc import Iterator

from server.domain.checking.mistake import Mistake, Path, listed, not_said, stands_twice, wrong_list, wrong_number
from server.domain.site.report_wanted import (
    DIMENSIONS,
    EARLIEST,
    LATEST,
    TIMES,
    Dimension,
    Earlier,
    Part,
    ReportWanted,
    SectionWanted,
    Subject,
)
from server.domain.site.site import Site

LEAST_K = 3
"""With 2, "fewer than 2" would say "one"."""

_SUBJECT: dict[Part, Subject] = {"question": "talks", "persons": "talks", "no-shows": "calls"}
_BY: dict[Part, frozenset[str]] = {
    "counts": frozenset({"of", "rows", "columns"}),
    "question": frozenset({"columns"}),
    "arrivals": frozenset({"rows"}),
    "waits": frozenset({"of", "rows"}),
    "no-shows": frozenset({"rows"}),
    "persons": frozenset({"rows"}),
    "growth": frozenset({"measures", "earlier"}),
}
"""What can be said about each section; of everything else it knows nothing."""


def mistakes_in_reports(site: Site) -> Iterator[Mistake]:
    """Every mistake of the reports, in the order of the file."""
    yield from wrong_list(("reports",), site.reports)
    for at, report in enumerate(site.reports):
        yield from _report(site, ("reports", at), report)
        for index, section in enumerate(report.sections):
            yield from _section(site, ("reports", at, "sections", index), section)


def _report(site: Site, path: Path, report: ReportWanted) -> Iterator[Mistake]:
    yield from not_said((*path, "title"), report.title, report.languages)
    yield from stands_twice((*path, "languages"), report.languages)
    yield from stands_twice((*path, "file"), report.file)
    yield from wrong_number((*path, "k"), report.k, least=LEAST_K, most=100)
    if not report.languages:
        yield Mistake(path=(*path, "languages"), expected=f"at least one of {listed(site.languages)}")
    for at, language in enumerate(report.languages):
        if language not in site.languages:
            yield Mistake(path=(*path, "languages", at), expected=f"one of {listed(site.languages)}")
    if not report.sections:
        yield Mistake(path=(*path, "sections"), expected="at least one section")
    yield from _days(path, report)


def _days(path: Path, report: ReportWanted) -> Iterator[Mistake]:
    for name, day in (("first", report.first), ("last", report.last)):
        if day is not None and not EARLIEST <= day <= LATEST:
            yield Mistake(path=(*path, name), expected=f"a day from {EARLIEST} to {LATEST}")
    if (report.first is None) is not (report.last is None):
        yield Mistake(path=path, expected="both “first” and “last”, or none of them")
    if report.first is not None and report.last is not None and report.last < report.first:
        yield Mistake(path=(*path, "last"), expected=f"a day from {report.first} on")
    if (report.first is None) is (report.each is None):
        yield Mistake(
            path=path,
            expected="either the days “first” and “last”, or “each” day, week, month, quarter, half-year, year",
        )


def _section(site: Site, path: Path, section: SectionWanted) -> Iterator[Mistake]:
    said = _BY.get(section.show, frozenset())
    for name in ("rows", "columns", "measures", "earlier"):
        if getattr(section, name) and name not in said:
            yield Mistake(path=(*path, name), expected=f"nothing here: “{section.show}” has no {name}")
    for name, dimension in (("rows", section.rows), ("columns", section.columns)):
        if dimension is not None and name in said:
            yield from _dimension((*path, name), section, dimension)
    if section.columns is not None and section.rows is None and section.show == "counts":
        yield Mistake(path=(*path, "rows"), expected="rows beside the columns")
    if section.show == "waits" and section.of not in ("talks", "visits"):
        yield Mistake(path=(*path, "of"), expected="one of talks, visits")
    yield from _question(site, path, section)
    for at, earlier in enumerate(section.earlier):
        yield from _earlier((*path, "earlier", at), earlier)


def _dimension(path: Path, section: SectionWanted, dimension: Dimension) -> Iterator[Mistake]:
    known = TIMES if section.show == "arrivals" else DIMENSIONS[_SUBJECT.get(section.show, section.of)]
    if dimension not in known:
        yield Mistake(path=path, expected=f"one of {listed(known)}")


def _question(site: Site, path: Path, section: SectionWanted) -> Iterator[Mistake]:
    asks = section.show == "question" or "answer" in (section.rows, section.columns)
    questions = {question.id for question in site.closing_questions}
    if asks and section.question not in questions:
        yield Mistake(path=(*path, "question"), expected=f"one of the closing questions: {listed(questions)}")
    if section.question is not None and not asks:
        yield Mistake(path=(*path, "question"), expected="nothing here: nothing is counted by its answers")


def _earlier(path: Path, earlier: Earlier) -> Iterator[Mistake]:
    if earlier.last < earlier.first:
        yield Mistake(path=(*path, "last"), expected=f"a day from {earlier.first} on")
    for measure, number in earlier.figures.items():
        if number < 0:
            yield Mistake(path=(*path, "figures", measure), expected="a number from 0 on")
