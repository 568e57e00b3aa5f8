"""Times and days as each language of the hall writes them."""

from datetime import UTC, datetime

import pytest

from server.words.languages import clock_time, day_and_time, direction, stamp

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
    ],
)
def test_the_day_on_paper_is_written_as_people_write_it(language: str, said: str) -> None:
    assert stamp(MOMENT, language, "Europe/Berlin") == said


def test_a_day_in_a_sentence_is_written_out() -> None:
    assert day_and_time(MOMENT, "de", "Europe/Berlin") == "Montag, 3. Juni, 10:05 Uhr"


@pytest.mark.parametrize(("language", "runs"), [("ar", "rtl"), ("de", "ltr"), ("xx", "ltr")])
def test_arabic_runs_from_right_to_left(language: str, runs: str) -> None:
    assert direction(language) == runs
