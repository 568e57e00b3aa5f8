"""The evaluations that the five centres need are each some lines of a profile, and nothing else."""

import json
from datetime import timedelta

import pytest

from server.domain.site.site import Site
from server.domain.statistics.report import period_of, report_on
from server.profile.read import read_profile
from server.reports.as_text import as_text
from server.reports.names import Names
from server.reports.page import page_of
from server.words.catalogue import languages
from tests.building import TODAY, a_document
from tests.story import Story

TOMORROW = TODAY + timedelta(days=1)
LANGUAGES = ["de", "de-simple", "uk"]
REPORTS = """
reports:
  - id: evaluation-6m
    title: {de: Auswertung der Erprobung}
    languages: [de]
    first: 2012-06-01
    last: 2012-11-30
    sections:
      - show: overview
      - {show: counts, rows: topic, columns: outcome}
      - {show: counts, rows: hour, columns: organisation}
      - {show: counts, of: referrals, rows: place}
      - {show: counts, of: visits, rows: outcome}
      - {show: counts, rows: language}
      - {show: question, question: wohndauer}
      - {show: presence}
  - id: mbe-year
    title: {de: Jahresbericht}
    languages: [de]
    each: year
    sections:
      - {show: persons, rows: topic}
      - show: growth
        measures: [persons, cases, relatives]
        earlier:
          - {first: 2017-01-01, last: 2017-12-31, figures: {cases: 301417, relatives: 224326}, source: Jahresbericht 2017}
  - id: netzwerk
    title: {de: Verweise an Regeldienste}
    languages: [de]
    each: quarter
    sections:
      - {show: counts, of: referrals, rows: place, columns: quarter}
  - id: kooperation-2y
    title: {de: "Aufgaben, Organisation, Resonanz"}
    languages: [de]
    first: 2017-01-09
    last: 2019-01-08
    sections:
      - {show: counts, rows: topic, columns: organisation}
      - {show: presence}
      - {show: overview}
      - {show: counts, of: redirects, rows: redirect}
      - {show: waits, rows: topic}
      - {show: rule-changes}
  - id: forum-halbjahr
    title: {de: Halbjahr, uk: Півріччя}
    languages: [de, de-simple, uk]
    each: half-year
    k: 10
    sections:
      - {show: counts, rows: topic}
      - {show: counts, rows: language}
      - {show: attendance}
  - id: bilanz
    title: {de: Bilanz}
    languages: [de]
    each: year
    sections:
      - {show: overview}
      - {show: counts, of: interpreting, rows: language, columns: met}
      - {show: waits, of: visits}
      - {show: growth, measures: [talks]}
"""


@pytest.fixture(scope="module")
def site() -> Site:
    """A small hall whose profile asks for all of them."""
    document = a_document(
        languages=LANGUAGES,
        waiting_place={"de": "Dort", "uk": "Там"},
        topics=[{"id": "empfang", "title": {"de": "Empfang", "uk": "Прийом"}, "icon": "house", "unsure": True}],
        closing_questions=[{"id": "wohndauer", "title": "Seit wann?", "answers": [{"id": "jahre", "title": "Jahre"}]}],
    )
    whole = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in document.items())
    return read_profile(whole + REPORTS, languages=languages())


def test_each_can_be_made_and_said_in_each_of_its_languages(site: Site) -> None:
    story = Story()
    for at in range(30):
        story.talk(language="uk" if at % 2 else "de", relatives=1, answers={"wohndauer": "jahre"}, waits=1, lasts=1)

    texts = [
        as_text(page_of(made, Names(site=site, language=language)))
        for wanted in site.reports
        for made in [report_on(site, wanted, story.events, period=period_of(wanted, TODAY), today=TOMORROW)]
        for language in wanted.languages
    ]

    assert len(texts) == 8
    assert all(text.count("─\n") >= 1 for text in texts)
