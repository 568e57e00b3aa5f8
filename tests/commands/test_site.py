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
from tests.crash.hall_records import where_it_is_noon

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
    assert f"{file}:2: title: expected a text: put it in quotes" in lines
    assert f"{file}:3: colour: expected another key: there is no such key here; is it misspelt?" in lines


def test_a_file_that_is_no_text_is_one_clear_line(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "halle.yaml"
    file.write_bytes(b"\xff\xfe")

    result = typed("site", "check", file)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"{file}:1: (file): expected UTF-8 text")


def test_several_profiles_are_checked_together(typed: Typed, tmp_path: Path) -> None:
    one, other = _file(tmp_path, "eins"), _file(tmp_path, "zwei", desks=[{"id": "zwei", "label": "Zimmer 2"}])

    result = typed("site", "check", one, other)

    assert result.exit_code == 0
    assert [line.split(": “")[0] for line in result.output.splitlines()] == [str(one), str(other)]


def test_every_mistake_of_every_file_is_said_in_one_run(typed: Typed, tmp_path: Path) -> None:
    broken, one, same = (
        _file(tmp_path, "wrong", title=7),
        _file(tmp_path, "eins"),
        _file(tmp_path, "gleich", site="eins"),
    )
    other = _file(tmp_path, "zwei")

    result = typed("site", "check", broken, one, same, other)

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"{broken}:3: title: expected a text: put it in quotes",
        f"{same}:2: site: expected a name of its own; another site is “eins” already",
        f"{other}:17: desks.0.id: expected a desk of this site alone; “eins” is in “eins” too",
    ]


def test_a_second_hall_with_a_desk_of_the_first_is_not_loaded(typed: Typed, tmp_path: Path) -> None:
    typed("site", "load", _file(tmp_path))
    second = _file(tmp_path, "zwei")

    result = typed("site", "load", second, "--beside")

    assert result.exit_code == 1
    assert result.stderr.startswith(f"{second}:17: desks.0.id: expected a desk of this site alone")


def test_a_second_hall_is_loaded_beside_the_first_if_that_is_meant(typed: Typed, tmp_path: Path) -> None:
    typed("site", "load", _file(tmp_path))
    second = _file(tmp_path, "zwei", desks=[{"id": "zwei", "label": "Zimmer 2"}])

    refused, loaded = typed("site", "load", second), typed("site", "load", second, "--beside")

    assert "“zwei” would be a second hall beside halle" in refused.stderr
    assert "or use another LOTSE_DATABASE_URL" in refused.stderr
    assert loaded.exit_code == 0


def test_a_hall_does_not_take_a_desk_of_another_one_later(typed: Typed, tmp_path: Path) -> None:
    typed("site", "load", _file(tmp_path))
    typed("site", "load", _file(tmp_path, "zwei", desks=[{"id": "zwei", "label": "Zimmer 2"}]), "--beside")

    result = typed("site", "load", _file(tmp_path, "zwei"))

    assert result.exit_code == 1
    assert "“eins” is in “halle” too" in result.stderr


def test_a_profile_is_loaded_and_loaded_again(typed: Typed, tmp_path: Path) -> None:
    first = typed("site", "load", _file(tmp_path))

    second = typed("site", "load", _file(tmp_path, title="Neue Halle"))

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "“Halle” is loaded" in first.output
    assert "“Neue Halle” has the new profile" in second.output


def test_a_profile_in_which_somebody_would_lose_their_place_is_refused_with_the_numbers(
    typed: Typed, tmp_path: Path, sqlite: str
) -> None:
    # Late in its day a hall gives no number any more.
    open_now: dict[str, Any] = {"opening": ALWAYS, "timezone": where_it_is_noon()}
    typed("site", "load", _file(tmp_path, **open_now))
    _takes_ticket(sqlite)

    result = typed("site", "load", _file(tmp_path, **open_now, **_other_topic()))

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


def _file(folder: Path, name: str = "halle", **changes: Any) -> Path:
    """A profile file of that name, with one value on each line; its site has the same name."""
    file = folder / f"{name}.yaml"
    document = a_document(**({"site": name} | changes))
    file.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    return file
