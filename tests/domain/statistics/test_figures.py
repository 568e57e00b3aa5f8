"""Figures never stand alone: unit, base, period; growth says against what; times are medians and 8 of 10."""

from datetime import date
from decimal import Decimal

import pytest

from server.domain.site.report_wanted import Earlier
from server.domain.statistics.figure import Figure, Hidden, Unit, growth
from server.domain.statistics.period import Period, last_whole
from server.domain.visits.event import Kind
from tests.building import TODAY
from tests.domain.statistics.reporting import NOVEMBER, block_of, shown, value_of
from tests.story import Story

YEAR = Period(first=date(2018, 1, 1), last=date(2018, 12, 31))
NATIONAL = (
    Earlier(first=date(2018, 1, 1), last=date(2018, 12, 31), figures={"cases": 305_097, "relatives": 287_914}),
    Earlier(first=date(2017, 1, 1), last=date(2017, 12, 31), figures={"cases": 301_417, "relatives": 224_326}),
)


def test_growth_is_shown_with_the_base_that_it_is_counted_from() -> None:
    block = block_of(Story(), "growth", period=YEAR, measures=("persons", "cases", "relatives"), earlier=NATIONAL)

    assert shown(block) == {
        ("persons", "now"): 593_011, ("persons", "before"): 525_743, ("persons", "growth"): Decimal("12.8"),
        ("cases", "now"): 305_097, ("cases", "before"): 301_417, ("cases", "growth"): Decimal("1.2"),
        ("relatives", "now"): 287_914, ("relatives", "before"): 224_326, ("relatives", "growth"): Decimal("28.3"),
    }  # fmt: skip
    grown = block.lines[0].cells[2]
    assert isinstance(grown, Figure)
    assert grown.base is not None
    assert (grown.base.value, grown.base.unit, grown.base.period) == (525_743, Unit.PERSONS, YEAR.before)


def test_growth_against_the_period_before_comes_from_the_events() -> None:
    story = Story()
    for day, times in ((date(2026, 10, 5), 10), (TODAY, 13)):
        story.on(day)
        for _ in range(times):
            story.talk(relatives=1, waits=0, lasts=1)

    figures = shown(block_of(story, "growth", measures=("talks", "persons")))

    assert (figures["talks", "growth"], figures["persons", "now"]) == (Decimal("30.0"), 26)


def test_nothing_grows_from_nothing() -> None:
    now = Figure(value=20, unit=Unit.TALKS, period=NOVEMBER)

    grown = growth(now, Figure(value=0, unit=Unit.TALKS, period=NOVEMBER.before))

    assert (grown.value, grown.hidden) == (None, Hidden.NO)


def test_growth_is_withheld_where_one_side_is_hidden() -> None:
    now = Figure(value=20, unit=Unit.TALKS, period=NOVEMBER)
    hidden = Figure(value=None, unit=Unit.TALKS, period=NOVEMBER.before, hidden=Hidden.BELOW, below=5)

    assert growth(now, hidden).hidden is Hidden.WITHHELD


def test_a_family_is_one_case_with_its_relatives() -> None:
    story = Story()
    for _ in range(5):
        story.talk("familie", relatives=3)
        story.talk("arbeit", relatives=2)

    by_topic = block_of(story, "persons", rows="topic")

    assert shown(by_topic) == {
        ("arbeit", "cases"): 5, ("arbeit", "relatives"): 10, ("arbeit", "persons"): 15,
        ("familie", "cases"): 5, ("familie", "relatives"): 15, ("familie", "persons"): 20,
        ("all", "cases"): 10, ("all", "relatives"): 25, ("all", "persons"): 35,
    }  # fmt: skip


def test_few_relatives_cannot_be_subtracted_from_persons_and_cases() -> None:
    story = Story()
    for at in range(20):
        story.talk(relatives=2 if at == 0 else 0)

    assert "…" in [value_of(cell) for cell in block_of(story, "persons").lines[0].cells if isinstance(cell, Figure)]


def test_times_are_the_median_and_what_80_and_95_of_a_hundred_do_not_exceed() -> None:
    story = Story()
    for minutes in range(1, 11):
        story.talk(waits=minutes, lasts=minutes * 2)

    talks, visits = block_of(story, "waits", rows="topic"), block_of(story, "waits", of="visits")

    assert shown(talks)["empfang", "waiting-50"] == 5
    assert shown(talks)["empfang", "waiting-80"] == 8
    assert shown(talks)["all", "service-80"] == 16
    assert shown(visits) == {
        ("all", "visits"): 10, ("all", "stay-50"): 15, ("all", "stay-80"): 24, ("all", "stay-95"): 30,
    }  # fmt: skip


def test_times_of_too_few_people_are_hidden_with_their_number() -> None:
    story = Story()
    for language, times in (("ti", 2), ("ar", 9), ("de", 20)):
        for _ in range(times):
            story.talk(language=language)

    by_language = shown(block_of(story, "waits", rows="language"))

    assert (by_language["ti", "talks"], by_language["ti", "waiting-50"], by_language["ar", "waiting-50"]) == (
        "<5",
        "<5",
        "…",
    )
    assert by_language["de", "waiting-50"] == 10


def test_the_overview_holds_the_whole_in_a_few_lines() -> None:
    story = Story()
    for language in ("de", "ar", "de-simple") * 3:
        story.talk(language=language)
    story.step(Kind.TICKET_WITHDRAWN, story.takes())

    lines = shown(block_of(story, "overview"))

    assert [lines[key, "number"] for key in ("visits", "talks", "days", "languages", "withdrawn", "waiting-50")] == [
        10, 9, 1, 2, "<5", 10,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (YEAR, Period(first=date(2017, 1, 1), last=date(2017, 12, 31))),
        (
            Period(first=date(2024, 3, 1), last=date(2024, 3, 31)),
            Period(first=date(2024, 2, 1), last=date(2024, 2, 29)),
        ),
        (
            Period(first=date(2026, 1, 1), last=date(2026, 6, 30)),
            Period(first=date(2025, 7, 1), last=date(2025, 12, 31)),
        ),
        (
            Period(first=date(2026, 5, 4), last=date(2026, 5, 10)),
            Period(first=date(2026, 4, 27), last=date(2026, 5, 3)),
        ),
    ],
)
def test_the_period_before_is_as_long_and_ends_the_day_before(period: Period, before: Period) -> None:
    assert period.before == before


def test_the_last_whole_period_is_over_today() -> None:
    assert last_whole("half-year", date(2026, 7, 1)) == Period(first=date(2026, 1, 1), last=date(2026, 6, 30))
    assert last_whole("half-year", date(2026, 6, 30)) == Period(first=date(2025, 7, 1), last=date(2025, 12, 31))
    assert last_whole("quarter", date(2026, 2, 1)) == Period(first=date(2025, 10, 1), last=date(2025, 12, 31))
    assert last_whole("year", date(2026, 12, 31)) == Period(first=date(2025, 1, 1), last=date(2025, 12, 31))
