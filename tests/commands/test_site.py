"""`lotse site`: every mistake with its line; a changed profile without losing anybody's place."""

import json
from pathlib import Path
from typing import Any

from server.actions.perform import Perform
from server.actions.take_ticket import take_ticket
from server.clock import real_clock
from server.storage.records import Storage
from tests.building import a_document
from tests.commands.conftest import Typed

ALWAYS = [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "opens": "00:00", "closes": "23:59:59.999999"}]


def test_a_fine_profile_is_fine(typed: Typed, tmp_path: Path) -> None:
    result = typed("site", "check", _file(tmp_path))

    assert result.exit_code == 0
    assert "1 desks, 1 advisors, 1 topics" in result.output


def test_every_mistake_is_printed_with_file_line_and_what_was_expected(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "halle.yaml"
    file.write_text("site: halle\ntitle: 7\ncolour: blue\n")

    result = typed("site", "check", file)

    lines = result.stderr.splitlines()
    assert result.exit_code == 1
    assert f"{file}:2: title: expected a valid string" in lines
    assert f"{file}:3: colour: expected another key: there is no such key here; is it misspelt?" in lines


def test_a_file_that_is_no_text_is_one_clear_line(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "halle.yaml"
    file.write_bytes(b"\xff\xfe")

    result = typed("site", "check", file)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"{file}:1: expected UTF-8 text")


def test_a_profile_is_loaded_and_loaded_again(typed: Typed, tmp_path: Path) -> None:
    first = typed("site", "load", _file(tmp_path))

    second = typed("site", "load", _file(tmp_path, title="Neue Halle"))

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "“Halle” is loaded" in first.output
    assert "“Neue Halle” has the new profile" in second.output


def test_a_profile_in_which_somebody_would_lose_their_place_is_refused_with_the_numbers(
    typed: Typed, tmp_path: Path, sqlite: str
) -> None:
    typed("site", "load", _file(tmp_path, opening=ALWAYS))
    _takes_ticket(sqlite)

    result = typed("site", "load", _file(tmp_path, opening=ALWAYS, **_other_topic()))

    assert result.exit_code == 1
    assert "These numbers stand in the way of the change: 001" in result.stderr


def _takes_ticket(address: str) -> None:
    storage = Storage(address)
    perform = Perform(storage, real_clock, lambda: None)
    perform(take_ticket, site="halle", language="de", topic="empfang", answer=None, kiosk="1")
    storage.close()


def _other_topic() -> dict[str, Any]:
    advisor = {"id": "rat", "title": "Rat", "organisation": "verein", "topics": ["anders"], "languages": ["de"]}
    return {
        "advisors": [advisor],
        "topics": [{"id": "anders", "title": {"de": "Anders"}, "icon": "house", "unsure": True}],
    }


def _file(folder: Path, **changes: Any) -> Path:
    file = folder / "halle.yaml"
    file.write_text(json.dumps(a_document(**changes), ensure_ascii=False), encoding="utf-8")
    return file
