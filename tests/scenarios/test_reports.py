"""What the centres report: the scenarios OF-8, WU-5, WU-6, MTK-7, MTK-9, KTI-6."""

from datetime import date
from typing import Any

from server.domain.visits.event import Kind
from tests.scenarios.centre import profile_of
from tests.scenarios.reporting import page, report_of, table, whole
from tests.story import Story


def test_of_8_the_evaluation_hides_fewer_than_five_and_says_how_many_answered() -> None:
    story = Story()
    for outcome, people in (("answered", 20), ("referred", 12), ("form-help", 3)):
        for at in range(people):
            answers = {"wohnt-hier": "laenger"} if at % 2 else {}
            _talk(story, date(2012, 6, 11), "neu", organisation="diakonie", outcome=outcome, answers=answers)

    read = page("of-bb", report_of("of-bb", "evaluation", story.events, today=date(2012, 12, 3)))

    assert read.period == "Zeitraum: 01.06.2012 – 30.11.2012"
    by_outcome = table(read, "Gespräche: Thema")["Neu in Offenbach"]
    assert by_outcome == ("20", "< 5", "…", "35")  # the second is hidden too, or the first could be worked out
    asked = next(sheet for sheet in read.sheets if sheet.title == "Wie lange in Offenbach?")
    assert asked.sentences == ("Die Frage wurde in 17 von 35 Gesprächen beantwortet.",)
    assert table(read, "Gespräche: Organisation")["Diakonie"][-1] == "35"


def test_wu_5_every_growth_stands_beside_its_base() -> None:
    read = page("wu-mbe", report_of("wu-mbe", "bund", [], today=date(2019, 2, 1)))

    text = whole(read)
    for figure in ("593.011", "525.743", "+12,8 %", "305.097", "301.417", "+1,2 %", "287.914", "224.326", "+28,3 %"):
        assert figure in text, figure
    assert "2017" in text
    assert "2018" in read.period


def test_wu_6_a_service_with_two_referrals_is_shown_as_fewer_than_five() -> None:
    story, places = Story(), [place.id for place in profile_of("wu-mbe").directory][:12]
    for place, people in zip(places, [2, *range(20, 31)], strict=True):
        for _ in range(people):
            _talk(story, date(2018, 8, 6), "anderes", organisation="diakonie-wu", outcome="referred", slips=(place,))

    read = page("wu-mbe", report_of("wu-mbe", "netzwerk", story.events, today=date(2018, 10, 8)))

    listed = table(read, "Verweise")
    assert len(listed) == 13
    assert listed["Jugendmigrationsdienst"] == ("< 5",)
    assert listed["Zusammen"] == ("277",)
    assert read.period == "Zeitraum: 01.07.2018 – 30.09.2018"


def test_mtk_7_the_review_holds_tasks_organisation_response_and_who_changed_the_rules() -> None:
    story = Story()
    for _ in range(7):
        _talk(story, date(2017, 5, 10), "wohnen", organisation="awo")
    story.tells(Kind.SITE_LOADED, facts={"changed": [{"path": "topics.deutsch.redirect_from"}], "by": "leitung"})

    read = page("mtk-ib", report_of("mtk-ib", "kooperation", story.events, today=date(2019, 1, 9)))

    assert table(read, "Gespräche: Thema")["Wohnungssuche"] == ("7", "7")
    assert [sheet.title for sheet in read.sheets][1:3] == ["Anwesenheit der Organisationen", "Überblick"]
    ((who, what),) = table(read, "Änderungen der Regeln").values()
    assert (who, what) == ("leitung", "topics.deutsch.redirect_from")


def test_mtk_9_debt_advice_is_most_visited_and_small_nations_are_not_shown() -> None:
    story = Story()
    for nation in ["tuerkei"] * 60 + ["syrien"] * 29 + ["eu"] * 4:
        _talk(story, date(2017, 5, 9), "geld", organisation="idh", answers={"nation": nation})
    for at in range(316 - 93):
        _talk(story, date(2017, 5, 10), "andere", organisation=("caritas", "awo", "diakonie")[at % 3])

    read = page("mtk-ib", report_of("mtk-ib", "kooperation", story.events, today=date(2019, 1, 9)))

    visited = {name: int(cells[0]) for name, cells in table(read, "Gespräche: Organisation").items()}
    assert visited["Zusammen"] == 316
    assert max((name for name in visited if name != "Zusammen"), key=visited.__getitem__) == "Schuldnerberatung"
    assert visited["Schuldnerberatung"] == 93
    nations = table(read, "Herkunft")
    assert nations["EU"] == ("< 5",)
    assert nations["Syrien"] == ("…",)


def test_kti_6_three_languages_say_the_same_numbers_and_nothing_below_ten() -> None:
    story = Story()
    for topic, people in (("registrierung", 40), ("wohnen", 12), ("leistungen", 9)):
        for _ in range(people):
            _talk(story, date(2022, 5, 24), topic, organisation="sozialamt-of")

    made = report_of("of-kti", "forum", story.events, today=date(2022, 7, 4))

    pages = {language: page("of-kti", made, language) for language in ("de", "de-simple", "uk")}
    counted = {language: [line[1:] for line in read.sheets[1].lines] for language, read in pages.items()}
    assert sorted(counted["de"]) == sorted(counted["de-simple"]) == sorted(counted["uk"])
    assert sorted(counted["de"]) == [("40",), ("61",), ("< 10",), ("…",)]
    assert len({read.title for read in pages.values()}) == 3


def _talk(story: Story, day: date, topic: str, **said: Any) -> None:
    story.on(day).talk(topic, **said)
