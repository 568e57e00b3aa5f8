"""Sentences from the catalogues: filled in, in the right plural, in the language that was asked for."""

from gettext import c2py

import pytest

from server.words.catalogue import Catalogue, catalogue, say

ARABIC = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5)"
EAST_SLAVIC = "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
RULES = [
    ("ar", ARABIC), ("uk", EAST_SLAVIC), ("ru", EAST_SLAVIC), ("fa-AF", "n > 1"), ("ti", "n > 1"),
    ("de", "n != 1"), ("de-simple", "n != 1"), ("en", "n != 1"), ("tr", "n != 1"), ("bg", "n != 1"), ("so", "n != 1"),
]  # fmt: skip


def test_a_sentence_is_filled_in() -> None:
    assert say("paper", "de", "wait", low=20, high=35) == "Wartezeit etwa 20–35 Minuten"


def test_a_language_without_that_catalogue_gets_the_house_language() -> None:
    assert catalogue("desk", "ar") == catalogue("desk", "de")
    assert say("paper", "ja", "your-number") == "Ihre Nummer"


def test_a_sentence_that_does_not_exist_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        say("paper", "de", "no-such-key")


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_the_table_of_forms_says_what_the_language_says_for_every_count(language: str, rule: str) -> None:
    forms, picked = catalogue("paper", language).forms, c2py(rule)

    looked_up = [forms[count if count < len(forms) else 100 + count % 100] for count in range(3000)]

    assert looked_up == [picked(count) for count in range(3000)]


@pytest.mark.parametrize(
    ("count", "sentence"), [(0, "0 Leute"), (1, "eine Person"), (2, "2 Leute"), (201, "201 Leute"), (301, "301 Leute")]
)
def test_a_plural_looks_at_the_count(count: int, sentence: str) -> None:
    words = Catalogue(
        language="de",
        sentences={"people": ("eine Person", "{count} Leute")},
        forms=tuple(int(number != 1) for number in range(201)),
    )

    assert words.say("people", count=count) == sentence
