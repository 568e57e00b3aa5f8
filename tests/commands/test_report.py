"""`lotse report`: the profile says what, the command prints it; a wrong question gets a clear answer."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from server.storage import events
from server.storage.records import Storage
from tests.building import a_document
from tests.commands.conftest import Typed
from tests.story import Story

REPORTS = [
    {
        "id": "auswertung", "title": {"de": "Auswertung", "en": "Evaluation"}, "languages": ["de", "en"],
        "first": "2012-06-01", "last": "2012-11-30",
        "sections": [{"show": "counts", "rows": "topic"}, {"show": "counts", "of": "referrals", "rows": "place"}],
    },
    {
        "id": "jahr", "title": {"de": "Jahr"}, "languages": ["de"], "each": "year",
        "sections": [
            {
                "show": "growth", "measures": ["persons", "cases", "relatives"],
                "earlier": [
                    {"first": "2018-01-01", "last": "2018-12-31", "figures": {"cases": 305097, "relatives": 287914}},
                    {"first": "2017-01-01", "last": "2017-12-31", "figures": {"cases": 301417, "relatives": 224326}},
                ],
            }
        ],
    },
]  # fmt: skip


@pytest.fixture
def told(typed: Typed, tmp_path: Path, sqlite: str) -> Typed:
    """A hall with reports, in which eleven talks and three referrals happened in June 2012."""
    file = tmp_path / "halle.yaml"
    bilingual: dict[str, Any] = {
        "languages": ["de", "en"], "waiting_place": {"de": "Dort", "en": "There"},
        "topics": [{"id": "empfang", "title": {"de": "Empfang", "en": "Reception"}, "icon": "house", "unsure": True}],
    }  # fmt: skip
    file.write_text(json.dumps(a_document(reports=REPORTS, **bilingual), ensure_ascii=False), encoding="utf-8")
    assert typed("site", "load", file).exit_code == 0
    story = Story(now=datetime(2012, 6, 11, 8, tzinfo=UTC))
    for at in range(11):
        story.talk(slips=("amt",) if at < 3 else ())
    _record(sqlite, story)
    return typed


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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("halle", "bilanz"), "“halle” has no report “bilanz”; there are: auswertung, jahr"),
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


def _record(address: str, story: Story) -> None:
    storage = Storage(address)
    for told in story.events:
        _write(storage, lambda told=told: told.at, told.event)  # type: ignore[misc]  # the clock of each event
    storage.close()


def _write(storage: Storage, clock: Callable[[], datetime], event: Any) -> None:
    storage.write("halle", clock, lambda records, _site, now: events.add(records, [event], at=now, request=None))
