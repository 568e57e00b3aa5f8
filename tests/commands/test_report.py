"""`lotse report`: the profile says what, the command prints it; a wrong question gets a clear answer."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands.conftest import Typed


def test_a_report_is_printed_as_the_profile_describes_it(told: Typed) -> None:
    result = told("report", "halle", "auswertung")

    assert result.exit_code == 0
    assert result.output.startswith("Auswertung\nHalle\nZeitraum: 01.06.2012 – 30.11.2012\n")
    assert {"Empfang 11", "amt < 5"} <= {" ".join(line.split()) for line in result.output.splitlines()}


def test_another_language_of_the_report_can_be_asked_for(told: Typed) -> None:
    result = told("report", "halle", "auswertung", "--language", "en")

    assert "Period: Jun 1, 2012 – Nov 30, 2012" in result.output


def test_other_days_can_be_asked_for(told: Typed) -> None:
    result = told("report", "halle", "jahr", "--from", "2018-01-01", "--to", "2018-12-31")

    assert "593.011 Personen gegenüber 525.743 (2017): +12,8 %" in result.output


def test_days_of_which_nothing_is_recorded_are_said_before_the_tables(told: Typed) -> None:
    empty = told("report", "halle", "auswertung", "--from", "2012-07-01", "--to", "2012-07-31", "--language", "en")
    full = told("report", "halle", "auswertung", "--language", "en")

    assert empty.output.split("\n\n")[1] == "Lotse has no record of these days: Jul 1, 2012 – Jul 31, 2012."
    assert "no record" not in full.output


def test_the_help_names_the_form_of_a_day(told: Typed) -> None:
    assert "2026-01-31" in told("report", "--help").output


def test_spreadsheets_and_programs_get_one_row_for_each_figure(told: Typed) -> None:
    as_csv = told("report", "halle", "auswertung", "--format", "csv").output
    as_json = told("report", "halle", "auswertung", "--format", "json").output

    rows = list(csv.DictReader(io.StringIO(as_csv)))
    assert [row["value"] for row in rows] == ["11", "11", "", ""]
    assert [figure["value"] for figure in json.loads(as_json)["figures"]] == [11, 11, None, None]


def test_the_same_report_twice_is_the_same_byte_for_byte(told: Typed) -> None:
    once, again = (told("report", "halle", "auswertung", "--format", "json").output for _ in range(2))

    assert once == again


def test_a_file_gets_what_no_screen_can_show(told: Typed, tmp_path: Path) -> None:
    into = tmp_path / "auswertung.xlsx"

    result = told("report", "halle", "auswertung", "--format", "xlsx", "-o", into)

    assert (result.exit_code, result.output) == (0, "")
    assert into.read_bytes().startswith(b"PK")


def test_a_file_that_cannot_be_written_is_named(told: Typed, tmp_path: Path) -> None:
    result = told("report", "halle", "auswertung", "-o", tmp_path / "nowhere" / "auswertung.csv")

    assert result.exit_code == 1
    assert "auswertung.csv cannot be written: No such file or directory" in result.stderr


def test_the_report_that_every_hall_has_can_be_asked_for(told: Typed) -> None:
    month = told("report", "halle", "month", "--from", "2012-06-01", "--to", "2012-06-30")

    assert (month.exit_code, "01.06.2012 – 30.06.2012" in month.output) == (0, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("halle", "bilanz"), "“halle” has no report “bilanz”; there are: auswertung, jahr, day, week, month"),
        (("halle", "auswertung", "--language", "uk"), "“auswertung” is written in de, en"),
        (("halle", "auswertung", "--to", "2012-05-31"), "--to 2012-05-31 is before --from 2012-06-01"),
        (("halle", "jahr", "--from", "0001-01-01"), "a report is about days from 1900-01-01 to 2999-12-31"),
        (("halle", "jahr", "--to", "9999-12-31"), "a report is about days from 1900-01-01 to 2999-12-31"),
        (("saal", "auswertung"), "There is no site “saal”; there are: halle"),
    ],
)
def test_a_wrong_question_gets_a_clear_answer(told: Typed, words: tuple[str, ...], said: str) -> None:
    result = told("report", *words)

    assert (result.exit_code, said in result.stderr) == (1, True)
