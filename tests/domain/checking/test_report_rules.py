"""Reports in a profile: what they count by exists, and their days are days."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from server.domain.checking.report_rules import mistakes_in_reports
from server.domain.site.report_wanted import Earlier, ReportWanted, SectionWanted
from server.domain.site.site_settings import ClosingAnswer, ClosingQuestion
from server.domain.statistics.standing_report import standing_report
from tests.building import a_site, said

ASKED = ClosingQuestion(id="dauer", title="Wie lange?", answers=(ClosingAnswer(id="kurz", title="Kurz"),))
TOPICS = SectionWanted(show="counts", rows="topic", columns="hour")


def test_a_report_that_makes_sense_has_no_mistakes() -> None:
    question = SectionWanted(show="question", question="dauer", columns="topic")

    assert _mistakes(sections=(TOPICS, question, SectionWanted(show="waits", of="visits", rows="month"))) == {}
    assert _mistakes(sections=standing_report(a_site(), "month").sections) == {}


@pytest.mark.parametrize(
    ("section", "where"),
    [
        (SectionWanted(show="counts", of="visits", rows="organisation"), ("rows",)),
        (SectionWanted(show="counts", of="referrals", rows="place", columns="outcome"), ("columns",)),
        (SectionWanted(show="counts", columns="topic"), ("rows",)),
        (SectionWanted(show="presence", rows="topic"), ("rows",)),
        (SectionWanted(show="waits", of="referrals"), ("of",)),
        (SectionWanted(show="arrivals", rows="topic"), ("rows",)),
        (SectionWanted(show="no-shows", rows="answer", question="dauer"), ("rows",)),
        (SectionWanted(show="fairness", rows="language"), ("rows",)),
        (SectionWanted(show="counts", of="left", rows="organisation"), ("rows",)),
        (SectionWanted(show="counts", rows="through"), ("rows",)),
        (SectionWanted(show="overview", measures=("talks",)), ("measures",)),
        (SectionWanted(show="question", question="alter"), ("question",)),
        (SectionWanted(show="counts", rows="answer"), ("question",)),
        (SectionWanted(show="counts", rows="topic", question="dauer"), ("question",)),
        (
            SectionWanted(show="growth", earlier=(Earlier(first=date(2018, 1, 2), last=date(2018, 1, 1), figures={}),)),
            ("earlier", 0, "last"),
        ),
        (
            SectionWanted(
                show="growth",
                earlier=(Earlier(first=date(2018, 1, 1), last=date(2018, 12, 31), figures={"cases": -1}),),
            ),
            ("earlier", 0, "figures", "cases"),
        ),
    ],
)
def test_a_section_that_makes_no_sense_is_named(section: SectionWanted, where: tuple[str | int, ...]) -> None:
    assert _mistakes(sections=(section,)).keys() == {("reports", 0, "sections", 0, *where)}


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"first": date(2026, 1, 1), "each": None}, ()),
        ({"first": date(2026, 1, 2), "last": date(2026, 1, 1), "each": None}, ("last",)),
        ({"first": date(2026, 1, 1), "last": date(2026, 1, 2)}, ()),
        ({"first": date(1, 1, 1), "last": date(2026, 1, 2), "each": None}, ("first",)),
        ({"first": date(2026, 1, 1), "last": date(9999, 12, 31), "each": None}, ("last",)),
        ({"each": None}, ()),
        ({"k": 2}, ("k",)),
        ({"languages": ("de", "fr"), "title": {"de": "B", "fr": "B"}}, ("languages", 1)),
        ({"languages": ("de", "ar"), "title": {"de": "B"}}, ("title",)),
        ({"languages": ("de", "de")}, ("languages",)),
        ({"languages": ()}, ("languages",)),
        ({"file": ("pdf", "csv", "pdf")}, ("file",)),
        ({"sections": ()}, ("sections",)),
        ({"id": "Mein Bericht"}, ("id",)),
    ],
)
def test_a_report_that_makes_no_sense_is_named(wrong: dict[str, Any], where: tuple[str | int, ...]) -> None:
    assert ("reports", 0, *where) in _mistakes(**wrong)


def _mistakes(**changes: Any) -> dict[tuple[str | int, ...], str]:
    dull = ReportWanted(id="bericht", title=said("Bericht"), languages=("de",), sections=(TOPICS,), each="year")
    site = a_site(closing_questions=(ASKED,), reports=(replace(dull, **changes),))
    return {mistake.path: mistake.expected for mistake in mistakes_in_reports(site)}
