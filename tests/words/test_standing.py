"""What an operator is told of a language: how many sentences, who has reviewed them, whether it can be written."""

import pytest

from server.words.languages import KNOWN
from server.words.standing import letters_in, standing


def test_german_is_whole() -> None:
    german = standing("de")

    assert german.there == german.wanted > 300


@pytest.mark.parametrize("language", KNOWN)
def test_no_language_has_more_than_german(language: str) -> None:
    known = standing(language)

    assert known.there <= known.wanted


def test_what_awaits_a_native_speaker_is_not_reviewed() -> None:
    assert standing("ti").reviewed is False


def test_its_letters_are_those_of_its_sentences_and_its_name() -> None:
    letters = standing("ti").letters

    assert set("ትግርኛ") <= letters
    assert "{" not in letters


def test_a_style_sheet_says_which_letters_its_fonts_have() -> None:
    sheet = "@font-face { src: url(a.woff2); unicode-range: U+0041-0043,U+1200; }"

    assert letters_in(sheet) == {0x41, 0x42, 0x43, 0x1200}
