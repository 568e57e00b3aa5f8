"""What is said of numbers, waiting and waves, word for word."""

import pytest

from server.speech.sentences import (
    ahead_sentence,
    call_sentence,
    ticket_sentence,
    wait_sentence,
    wave_sentence,
    written_in,
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (ticket_sentence("de", number="047", symbol="triangle"), "Ihre Nummer ist 47, Dreieck."),
        (ticket_sentence("en", number="1002", symbol="star"), "Your number is 1002, star."),
        (wait_sentence("de", low=20, high=35), "Die Wartezeit ist etwa 20 bis 35 Minuten."),
        (wait_sentence("de", low=0, high=5), "Wartezeit höchstens etwa 5 Minuten"),
        (wait_sentence("de", low=5, high=5), "Wartezeit etwa 5 Minuten"),
        (wait_sentence("de", low=None, high=None), "Wie lange es dauert, lässt sich noch nicht sagen"),
        (ahead_sentence("de", people=0, or_more=False), "Niemand ist vor Ihnen dran"),
        (ahead_sentence("de", people=1, or_more=False), "1 Person vor Ihnen"),
        (ahead_sentence("de", people=40, or_more=True), "40 oder mehr Personen vor Ihnen"),
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
