"""What is told of a place besides its own texts."""

import pytest

from server.domain.site.span import Span
from server.words.catalogue import languages
from server.words.place_words import day_on_paper, language_names, usual_hours
from tests.building import TODAY, hours

USUAL = (hours("mon", "tue", "wed", "thu", "fri"), hours("tue", "thu", opens="14:00", closes="17:00"))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "Mo–Fr 08:00–12:00 · Di, Do 14:00–17:00"),
        ("de-simple", "Montag–Freitag 08:00–12:00 · Dienstag, Donnerstag 14:00–17:00"),
        ("en", "Mon–Fri 08:00–12:00 · Tue, Thu 14:00–17:00"),
        ("ar", "الاثنين–الجمعة 08:00–12:00 · الثلاثاء، الخميس 14:00–17:00"),
        ("tr", "Pzt–Cum 08:00–12:00 · Sal, Per 14:00–17:00"),
    ],
)
def test_days_with_the_same_hours_are_told_together(language: str, told: str) -> None:
    assert usual_hours(USUAL, language) == told


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        ((hours("mon", opens="14:00", closes="16:00"), hours("mon")), "Mo 08:00–12:00 · Mo 14:00–16:00"),
        ((hours("tue"), hours("mon"), hours("wed")), "Mo–Mi 08:00–12:00"),
        ((hours("sat", "sun", opens="00:00", closes="00:00"),), "Sa, So 00:00–24:00"),
        ((), ""),
        ((Span(rule="FREQ=MONTHLY;BYDAY=1MO", opens=USUAL[0].opens, closes=USUAL[0].closes),), ""),
    ],
)
def test_hours_stand_in_the_order_of_the_week(spans: tuple[Span, ...], told: str) -> None:
    assert usual_hours(spans, "de") == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "Deutsch, Arabisch, Kurdisch, xx"),
        ("ar", "الألمانية، العربية، الكردية، xx"),
        ("en", "German, Arabic, Kurdish, xx"),
    ],
)
def test_languages_have_their_names_in_the_readers_language(language: str, told: str) -> None:
    assert language_names(("de", "ar", "kmr", "xx"), language) == told


@pytest.mark.parametrize(
    ("language", "told"), [("de", "23. November 2026"), ("de-simple", "23. November 2026"), ("en", "23 November 2026")]
)
def test_a_day_is_told_in_words(language: str, told: str) -> None:
    assert day_on_paper(TODAY, language) == told


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_language_of_lotse_can_tell_hours_languages_and_days(language: str) -> None:
    told = [usual_hours(USUAL, language), language_names(("de",), language), day_on_paper(TODAY, language)]

    assert all(told)
    assert "08:00–12:00" in told[0]
