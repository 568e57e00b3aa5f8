"""What is said of calls and waves, word for word."""

import pytest

from server.speech.sentences import call_sentence, wave_sentence, written_in


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (call_sentence("de", number="047", symbol="triangle", desk="Zimmer 3"), "Nummer 47, Dreieck: Zimmer 3."),
        (call_sentence("de", number="047", symbol="triangle", desk=None), "Nummer 47, Dreieck."),
        (wave_sentence("de", first=40, last=49), "Nummern 40 bis 49."),
        (wave_sentence("de", first=41, last=41), "Nummer 41, Dreieck."),
    ],
)
def test_a_sentence_says_just_this(said: str, expected: str) -> None:
    assert said == expected


def test_a_language_that_nobody_has_translated_is_told_in_german() -> None:
    assert written_in("en") == "en"
    assert written_in("tlh") == "de"
