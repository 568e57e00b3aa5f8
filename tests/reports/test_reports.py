"""What a report says: in its language, with the same figures in each, and safe in a spreadsheet."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from server.domain.site.report_wanted import Earlier, ReportWanted, SectionWanted
from server.domain.site.site import Site
from server.domain.site.site_settings import ClosingAnswer, ClosingQuestion
from server.domain.statistics.period import Period
from server.domain.statistics.report import Report, report_on
from server.domain.visits.event import Kind
from server.reports.as_rows import as_csv, as_json
from server.reports.as_text import as_text
from server.reports.names import Names
from server.reports.page import page_of
from tests.building import TODAY, a_site
from tests.story import Story

YEAR = Period(first=date(2018, 1, 1), last=date(2018, 12, 31))
NATIONAL = (
    Earlier(first=date(2018, 1, 1), last=date(2018, 12, 31), figures={"cases": 305_097, "relatives": 287_914}),
    Earlier(
        first=date(2017, 1, 1), last=date(2017, 12, 31), figures={"cases": 301_417, "relatives": 224_326}, source="Bund"
    ),
)
GROWTH = SectionWanted(show="growth", measures=("persons", "cases", "relatives"), earlier=NATIONAL)
TOPICS = SectionWanted(show="counts", rows="topic", columns="hour")
SITE = a_site(
    languages=("de", "de-simple", "uk", "ar"),
    closing_questions=(
        ClosingQuestion(id="dauer", title="Wie lange schon hier?", answers=(ClosingAnswer(id="kurz", title="=Kurz"),)),
    ),
)


def test_growth_is_said_with_unit_base_and_period() -> None:
    text = _text(_report(Story(), GROWTH, period=YEAR), "de")

    assert "593.011 Personen gegenüber 525.743 (2017): +12,8 %" in text
    assert "305.097 Beratungsfälle gegenüber 301.417 (2017): +1,2 %" in text
    assert "Die Zahlen für 2017 sind von: Bund" in text
    assert "287.914 mitberatene Angehörige gegenüber 224.326 (2017): +28,3 %" in text


@pytest.mark.parametrize("language", ["de", "de-simple", "uk"])
def test_every_language_says_the_same_figures_and_none_below_ten(language: str) -> None:
    report = _report(_half_a_year(), TOPICS, SectionWanted(show="persons"), SectionWanted(show="overview"), k=10)

    assert _figures(report, language) == _figures(report, "en")
    assert all(int(figure) >= 10 for figure in _cells(report))


def test_a_text_tells_what_is_hidden_and_why() -> None:
    text = _text(_report(_half_a_year(), TOPICS, k=13), "de")

    assert "Gespräche: Thema × Uhrzeit" in text
    assert "< 13" in text
    assert text.endswith("„…“ heißt: nicht gezeigt, weil man sonst eine kleinere Zahl ausrechnen könnte.\n")


def test_how_many_of_how_many_answered_is_said() -> None:
    story = Story()
    for at in range(12):
        story.talk(answers={"dauer": "kurz"} if at < 7 else {})

    text = _text(_report(story, SectionWanted(show="question", question="dauer")), "de")

    assert "Wie lange schon hier?" in text
    assert "Die Frage wurde in 7 von 12 Gesprächen beantwortet." in text


def test_each_row_for_a_spreadsheet_has_value_unit_base_and_period() -> None:
    (row, *_) = csv.DictReader(io.StringIO(as_csv(_report(Story(), GROWTH, period=YEAR), _names("de"))))

    assert (row["value"], row["unit"], row["first"], row["last"]) == ("593011", "persons", "2018-01-01", "2018-12-31")


def test_a_spreadsheet_calculates_nothing_from_what_people_wrote_and_a_loss_stays_a_number() -> None:
    story = Story()
    for day, times in ((date(2026, 10, 5), 20), (TODAY, 15)):
        story.on(day)
        for _ in range(times):
            story.talk(answers={"dauer": "kurz"}, waits=0, lasts=1)
    asked = SectionWanted(show="question", question="dauer")

    rows = list(csv.DictReader(io.StringIO(as_csv(_report(story, asked, SectionWanted(show="growth")), _names("de")))))

    assert rows[0]["row"] == "'=Kurz"
    assert "-25.0" in [row["value"] for row in rows]


def test_programs_get_plain_figures_with_their_base() -> None:
    document = json.loads(as_json(_report(Story(), GROWTH, period=YEAR), _names("de")))

    growth = document["figures"][2]
    assert (growth["value"], growth["unit"], growth["base"], growth["base_first"]) == (
        12.8,
        "percent",
        525743,
        "2017-01-01",
    )


def test_the_same_events_give_the_same_report_byte_for_byte() -> None:
    once, again = (as_json(_report(_half_a_year(), TOPICS), _names("uk")) for _ in range(2))

    assert once == again


@pytest.mark.parametrize("language", ["de", "en", "de-simple", "uk"])
def test_every_section_can_be_said_in_every_language(language: str) -> None:
    by: list[dict[str, Any]] = [
        {"show": "counts", "of": "visits", "rows": "outcome", "columns": "weekday"},
        {"show": "counts", "of": "referrals", "rows": "place", "columns": "quarter"},
        {"show": "counts", "of": "redirects", "rows": "redirect", "columns": "month"},
        {"show": "counts", "of": "told-later", "rows": "reason", "columns": "day"},
        {"show": "counts", "of": "interpreting", "rows": "language", "columns": "met"},
        {"show": "counts", "rows": "organisation", "columns": "answer", "question": "dauer"},
        {"show": "waits", "rows": "language"}, {"show": "waits", "of": "visits"}, {"show": "presence"},
        {"show": "rule-changes"}, {"show": "attendance"}, {"show": "growth"}, {"show": "persons", "rows": "topic"},
    ]  # fmt: skip

    text = _text(_report(_everything(), *(SectionWanted(**each) for each in by)), language)

    assert text.count("─\n") == len(by)


def _everything() -> Story:
    story = Story().tells(Kind.SITE_LOADED, facts={"by": None, "changed": [{"path": "rota"}]})
    story.tells(Kind.ASSOCIATION_CHECKED_IN, facts={"association": "verein-1"})
    story.tells(Kind.DESK_OPENED, desk="eins", advisor="rat", facts={"organisation": "verein"})
    for at in range(12):
        story.talk(slips=("amt",) if at % 2 else (), answers={"dauer": "kurz"}, waits=1, lasts=1)
        story.tells(Kind.VISITOR_REDIRECTED, topic="geld", facts={"redirect": "nebenan", "language": "de"})
        story.tells(Kind.VISITOR_TOLD_LATER, topic="geld", facts={"reason": "nobody-here", "language": "de"})
        story.step(Kind.TICKET_CALLED, story.takes(language="uk"), way="interpreter", interpreter="video")
    return story


def _half_a_year() -> Story:
    story = Story()
    for at in range(150):
        topic = ("familie", "arbeit", "geld")[at % 3 if at % 50 else 2]
        story.on(TODAY, f"{8 + at % 4:02}:00").talk(topic, language=("uk", "de")[at % 2], relatives=at % 4)
    return story


def _report(story: Story, *sections: SectionWanted, period: Period | None = None, k: int = 5) -> Report:
    title = {"de": "Bericht", "uk": "Звіт"}
    days = period or Period(first=date(2026, 11, 1), last=date(2026, 11, 30))
    wanted = ReportWanted(
        id="bericht", title=title, languages=("de", "uk"), sections=sections, k=k, first=days.first, last=days.last
    )
    return report_on(
        replace(SITE, reports=(wanted,)), wanted, story.events, period=days, today=TODAY + timedelta(days=60)
    )


def _text(report: Report, language: str) -> str:
    return as_text(page_of(report, _names(language)))


def _names(language: str, site: Site = SITE) -> Names:
    return Names(site=site, language=language, places={"amt": {"de": "Amt nebenan"}})


def _figures(report: Report, language: str) -> list[str]:
    """What stands in the cells, without the words, dots, commas and spaces of its language."""
    sheets = page_of(report, _names(language)).sheets
    return [re.sub(r"[^0-9<…]", "", cell) for sheet in sheets for line in sheet.lines for cell in line[1:]]


def _cells(report: Report) -> list[str]:
    rows = csv.DictReader(io.StringIO(as_csv(report, _names("de"))))
    people = ("talks", "visits", "cases", "relatives", "persons")
    return [row["value"] for row in rows if row["unit"] in people and row["value"]]
