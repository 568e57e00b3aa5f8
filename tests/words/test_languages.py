"""Times and days as each language of the hall writes them."""

from datetime import UTC, datetime

import pytest

from server.words.dates import clock_time, day_and_time, stamp
from server.words.languages import KNOWN, direction

MOMENT = datetime(2024, 6, 3, 8, 5, tzinfo=UTC)


def test_the_clock_is_the_one_in_the_hall() -> None:
    assert clock_time(MOMENT, "Europe/Berlin") == "10:05"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Mo. 3. Juni 2024 · 10:05"),
        ("en", "Mon 3 June 2024 · 10:05"),
        ("ar", "الاثنين 3 يونيو 2024 · 10:05"),
        ("uk", "пн 3 червня 2024 · 10:05"),
        ("de-simple", "Montag, 3. Juni 2024 · 10:05 Uhr"),
        ("tr", "3 Haziran 2024 Pzt · 10:05"),
        ("bg", "пн 3 юни 2024 · 10:05"),
        ("ru", "пн 3 июня 2024 · 10:05"),
        ("fa-AF", "دوشنبه 3 جون 2024 · 10:05"),
        ("so", "Isniin 3 Juun 2024 · 10:05"),
        ("ti", "ሰኑይ 3 ሰነ 2024 · 10:05"),
    ],
)
def test_the_day_on_paper_is_written_as_people_write_it(language: str, said: str) -> None:
    assert stamp(MOMENT, language, "Europe/Berlin") == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Montag, 3. Juni, 10:05 Uhr"),
        ("de-simple", "Montag, 3. Juni, 10:05 Uhr"),
        ("tr", "3 Haziran Pazartesi, 10:05"),
        ("fa-AF", "دوشنبه 3 جون، 10:05"),
    ],
)
def test_a_day_in_a_sentence_is_written_out(language: str, said: str) -> None:
    assert day_and_time(MOMENT, language, "Europe/Berlin") == said


@pytest.mark.parametrize("language", sorted(KNOWN))
def test_figures_are_those_on_the_wall_in_every_language(language: str) -> None:
    written = day_and_time(MOMENT, language, "Europe/Berlin") + stamp(MOMENT, language, "Europe/Berlin")

    assert [sign for sign in written if sign.isdigit() and sign not in "0123456789"] == []


@pytest.mark.parametrize(("language", "runs"), [("ar", "rtl"), ("fa-AF", "rtl"), ("de", "ltr"), ("xx", "ltr")])
def test_arabic_script_runs_from_right_to_left(language: str, runs: str) -> None:
    assert direction(language) == runs
