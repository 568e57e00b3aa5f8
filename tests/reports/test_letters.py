"""On paper every letter and every number looks like what it is, in every script."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.domain.statistics.report import report_on
from server.reports.as_pdf import as_pdf
from server.reports.names import Names
from server.reports.page import page_of
from server.words.languages import KNOWN
from tests.building import MONDAY, TODAY, a_site, said
from tests.domain.statistics.reporting import NOVEMBER
from tests.reports.pdf_fonts import fonts_in
from tests.story import Story

SHAPED = ("ARABIC", "DEVANAGARI")
"""Scripts whose letters change their shape with their neighbours."""


@pytest.mark.parametrize("language", ["de", "uk"])
def test_numbers_and_letters_of_every_script_are_drawn_as_what_they_are(language: str) -> None:
    # Beside what is written from right to left, brackets are rightly drawn as their counterparts.
    names_of_languages = " ".join(re.sub(r"[()]", "", each.name) for each in KNOWN.values())

    fonts = fonts_in(_paper(language, title=f"0123456789 {names_of_languages}"))

    assert [(font.name, wrong) for font in fonts if (wrong := font.wrong(shaped=_shaped(font.name)))] == []
    assert {letter for font in fonts for letter in font.said.values()} >= set("0123456789")
    assert {font.name.partition("-wght")[0] for font in fonts} >= {
        "noto-sans-latin", "noto-sans-cyrillic", "noto-sans-arabic-arabic", "noto-sans-ethiopic-ethiopic",
        "noto-sans-devanagari", "noto-sans-georgian-georgian",
    }  # fmt: skip
    assert [font.name for font in fonts if not font.name.startswith("noto-sans-")] == []


def _shaped(name: str) -> str:
    return next((script for script in SHAPED if script.lower() in name), "")


def _paper(language: str, *, title: str) -> bytes:
    """A report with a chart, in that language."""
    story = Story()
    for topic in ["empfang"] * 12 + ["arbeit"] * 8:
        story.on(MONDAY.date(), "09:00").talk(topic)
    wanted = ReportWanted(
        id="bericht",
        title=said("Bericht"),
        languages=(language,),
        sections=(SectionWanted(show="counts", rows="topic"),),
    )
    report = report_on(
        a_site(), wanted, story.events, period=NOVEMBER, today=max(TODAY, NOVEMBER.last) + timedelta(days=1)
    )
    names = Names(site=a_site(), language=language)
    return as_pdf(report, replace(page_of(report, names), title=title), names)
