"""Where sentences are broken into lines; every character is one wide here."""

import pytest

from printer.breaking import lines_of

HYPHEN = "\u2010"


def test_a_sentence_is_broken_between_words_and_evened_out() -> None:
    lines = lines_of("Bitte nehmen Sie im Wartebereich Platz", len, 34)

    assert lines == ("Bitte nehmen Sie im", "Wartebereich Platz")


def test_a_sentence_that_fits_stays_on_one_line() -> None:
    assert lines_of("Zimmer 3", len, 8) == ("Zimmer 3",)


@pytest.mark.parametrize("width", [6, 9, 12, 20])
def test_a_word_too_long_for_a_line_is_cut_at_syllables_and_no_letter_is_lost(width: int) -> None:
    word = "Aufenthaltserlaubnis"

    lines = lines_of(word, len, width)

    assert all(len(line) <= width for line in lines)
    assert "".join(line.removesuffix(HYPHEN) for line in lines) == word
    assert all(line.endswith(HYPHEN) for line in lines[:-1])
    assert not any(line[0] in "aeiou" for line in lines[1:])


def test_a_word_that_says_itself_where_to_be_cut_is_cut_there() -> None:
    lines = lines_of("Miet\u00advertrag", len, 9)

    assert [line.replace("\u00ad", "") for line in lines] == ["Miet" + HYPHEN, "vertrag"]


def test_an_address_is_cut_after_a_stroke_without_a_hyphen() -> None:
    assert lines_of("hall.example/termine", len, 14) == ("hall.example/", "termine")


def test_a_word_of_joined_letters_gets_no_hyphen() -> None:
    lines = lines_of("\u0627\u0644\u0627\u0646\u062a\u0638\u0627\u0631", len, 5)

    assert not any(HYPHEN in line for line in lines)


def test_what_stands_in_an_isolate_stays_on_one_line() -> None:
    isolate = "\u206610 Uhr 30\u2069"

    lines = lines_of(f"heute um {isolate} da", len, 14)

    assert any(isolate in line for line in lines)


def test_a_place_without_width_is_a_place_to_break_and_no_space() -> None:
    assert lines_of("eins\u200bzwei", len, 10) == ("einszwei",)
    assert lines_of("eins\u200bzwei", len, 6) == ("eins", "zwei")


def test_a_line_that_was_ended_on_purpose_ends() -> None:
    assert lines_of("Mo 8-12\nDi 8-12", len, 40) == ("Mo 8-12", "Di 8-12")
