"""What the five centres read about half a year, a year or two years of their own: all of it invented, by their rules."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from server.domain.hours.opening import open_on
from server.domain.visits.event import Kind
from server.reports.page import Page
from tests.scenarios.centre import profile_of
from tests.scenarios.past_of import PERIODS, past_of
from tests.scenarios.reporting import page, report_of, table, whole

NUMBER = re.compile(r"\d+")


def read(centre: str, name: str, language: str = "de") -> Page:
    """The report of that name about the centre's past, on the day after it."""
    after = PERIODS[centre][1] + timedelta(days=1)
    return page(centre, report_of(centre, name, list(past_of(centre)), today=after), language)


def counted(*kinds: Kind, centre: str) -> int:
    return sum(each.event.kind in kinds for each in past_of(centre))


def test_offenbach_has_26_mondays_with_208_hours_and_says_how_many_answered() -> None:
    site, (first, last, _) = profile_of("of-bb"), PERIODS["of-bb"]
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    spans = [span for day in days for span in open_on(site, day)]
    talks = counted(Kind.TICKET_FINISHED, Kind.TICKET_REFERRED, centre="of-bb")

    evaluation = read("of-bb", "evaluation")

    assert len(spans) == 26
    assert sum((span.closes - span.opens for span in spans), timedelta()) == timedelta(hours=208)
    assert evaluation.period == "Zeitraum: 01.06.2012 – 30.11.2012"
    asked = next(sheet for sheet in evaluation.sheets if sheet.title == "Wie lange in Offenbach?")
    answered = sum("wohnt-hier" in str(each.event.facts.get("answers")) for each in past_of("of-bb"))
    assert asked.sentences[0] == f"Die Frage wurde in {answered} von {talks} Gesprächen beantwortet."
    assert {"Caritas", "Diakonie", "Arbeiterwohlfahrt"} <= table(evaluation, "Gespräche: Organisation").keys()


def test_wuppertal_adds_relatives_to_cases_and_compares_itself_with_nobody_else() -> None:
    year = read("wu-mbe", "jahr")

    cases, relatives, persons = (int(each.replace(".", "")) for each in table(year, "Erreichte Personen")["Zusammen"])
    assert cases + relatives == persons
    assert cases == counted(Kind.TICKET_FINISHED, Kind.TICKET_REFERRED, centre="wu-mbe")
    assert "593.011" not in whole(year)


def test_the_whole_country_grew_by_the_published_figures() -> None:
    country = whole(read("wu-mbe", "bund"))

    assert "593.011 Personen gegenüber 525.743 (2017): +12,8 %" in country
    assert "305.097 Beratungsfälle gegenüber 301.417 (2017): +1,2 %" in country
    assert "287.914 mitberatene Angehörige gegenüber 224.326 (2017): +28,3 %" in country


def test_the_main_taunus_district_reads_tasks_organisation_response_and_the_changes_of_its_rules() -> None:
    review = read("mtk-ib", "kooperation")

    titles = [sheet.title for sheet in review.sheets]
    assert titles[1:3] == ["Anwesenheit der Organisationen", "Überblick"]
    assert set(table(review, "Änderungen der Regeln").values()) == {("ohne Angabe", "topics.deutsch.redirect_from")}
    assert set(table(review, "Anwesenheit")) >= {"Caritas", "Diakonisches Werk", "Arbeiterwohlfahrt", "Volkshochschule"}


def test_the_course_advice_of_the_main_taunus_district_moves_out_on_the_day_of_the_rule() -> None:
    taken = [each for each in past_of("mtk-ib") if each.event.topic == "deutsch"]

    kinds = {
        moved: {each.event.kind for each in taken if (each.day >= date(2017, 7, 1)) is moved} for moved in (False, True)
    }

    assert Kind.TICKET_TAKEN in kinds[False]
    assert kinds[True] == {Kind.VISITOR_REDIRECTED}


def test_the_forum_in_offenbach_reads_the_same_numbers_in_three_languages_and_none_below_ten() -> None:
    pages = [read("of-kti", "forum", language) for language in ("de", "de-simple", "uk")]

    *figures, attendance = zip(*(each.sheets for each in pages), strict=True)
    for same in figures:
        numbers = [[NUMBER.findall(" ".join(cells)) for _, *cells in sheet.lines] for sheet in same]
        assert numbers[0] == numbers[1] == numbers[2]
    counts = [
        int(cell)
        for sheet in pages[0].sheets
        if sheet.title.startswith(("Gespräche", "Besuche", "Umleitungen"))
        for _, *cells in sheet.lines
        for cell in cells
        if cell.isdigit()
    ]
    assert counts
    assert min(counts) >= 10
    assert sum(line[0].startswith("Mitglied") for line in attendance[0].lines) >= 10


def test_dortmund_reads_a_yearly_balance_in_which_every_sum_agrees() -> None:
    balance = read("do-migrado", "bilanz")

    talks = str(counted(Kind.TICKET_FINISHED, Kind.TICKET_REFERRED, centre="do-migrado"))
    together = [table(balance, f"Gespräche: {of}")["Zusammen"][0] for of in ("Thema", "Organisation", "Sprache")]
    assert [number.replace(".", "") for number in together] == [talks] * 3


@pytest.mark.parametrize("centre", PERIODS)
def test_in_no_counting_table_of_any_centre_is_a_group_below_five(centre: str) -> None:
    site = profile_of(centre)

    shown = Counter(
        int(cell)
        for report in site.reports
        for sheet in read(centre, report.id).sheets
        if sheet.title.startswith(("Gespräche", "Verweise", "Umleitungen", "Besuche: "))
        for _, *cells in sheet.lines
        for cell in cells
        if cell.isdigit()
    )

    assert not [number for number in shown if 0 < number < 5]
