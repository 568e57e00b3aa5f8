"""`lotse directory`: places are imported, exported and listed."""

import json
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.building import a_document
from tests.commands.conftest import Typed

AMT = {"id": "amt", "title": {"de": "Amt"}, "where": {"de": "Rechts"}, "checked": "2020-01-31"}


@pytest.fixture
def loaded(typed: Typed, tmp_path: Path) -> Typed:
    """A shell beside a hall with one place in its profile."""
    file = tmp_path / "halle.yaml"
    file.write_text(json.dumps(a_document(directory=[AMT])), encoding="utf-8")
    typed("site", "load", file)
    return typed


def saved(file: Path, document: Any) -> Path:
    """The file, with that in it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def a_service(id_: str, name: str, **changes: Any) -> dict[str, Any]:
    """A service at a location."""
    return {"id": id_, "service": {"name": name, "status": "active"}, "location": {}} | changes


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[str]:
    """The address of a server that gives the files of a folder."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "shelf"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_places_of_a_file_are_imported_and_listed_with_their_source_and_age(loaded: Typed, tmp_path: Path) -> None:
    file = saved(tmp_path / "stadt.json", [a_service("tafel", "Tafel"), a_service("rat", "Rat")])

    result = loaded("directory", "import", "halle", "--hsds", file, "--source", "Stadt")

    listed = loaded("directory", "list", "halle").output.splitlines()
    assert result.exit_code == 0, result.output
    assert "2 places from Stadt." in result.output
    assert [line.split()[:3] for line in listed[1:]] == [
        ["amt", "Amt", "profile"],
        ["rat", "Rat", "Stadt"],
        ["tafel", "Tafel", "Stadt"],
    ]
    assert listed[1].split()[3] == "2020-01-31"
    assert int(listed[1].split()[4]) > 2000
    assert listed[2].split()[4] == "0"


def test_a_file_that_is_broken_in_the_middle_changes_nothing(loaded: Typed, tmp_path: Path) -> None:
    loaded("directory", "import", "halle", "--hsds", saved(tmp_path / "good.json", [a_service("tafel", "Tafel")]))
    before = loaded("directory", "list", "halle").output
    broken = saved(tmp_path / "broken.json", [a_service("eins", "Eins"), {"id": "zwei"}, a_service("drei", "")])

    result = loaded("directory", "import", "halle", "--hsds", broken)

    assert result.exit_code == 1
    assert "nothing has changed" in result.stderr
    assert "$[1].service: " in result.stderr
    assert "$[2].service.name: " in result.stderr
    assert loaded("directory", "list", "halle").output == before


def test_what_is_exported_can_be_imported_into_another_hall(loaded: Typed, tmp_path: Path) -> None:
    file = tmp_path / "out.json"

    result = loaded("directory", "export", "halle", "--hsds", file)

    (entry,) = json.loads(file.read_text(encoding="utf-8"))
    assert result.exit_code == 0, result.output
    assert (entry["slug"], entry["service"]["name"], entry["service"]["assured_date"]) == ("amt", "Amt", "2020-01-31")
    assert "1 place from HSDS." in loaded("directory", "import", "halle", "--hsds", file).output


def test_integreat_is_fetched_in_each_language_from_its_address(loaded: Typed, tmp_path: Path, shelf: str) -> None:
    german = {"id": 5, "title": "Tafel", "location": {"id": 12, "address": "Weg 1"}}
    saved(tmp_path / "shelf" / "dortmund" / "de" / "locations" / "index.html", [german])
    saved(tmp_path / "shelf" / "dortmund" / "ar" / "locations" / "index.html", [german | {"id": 6, "title": "بنك"}])

    result = loaded("directory", "import", "halle", "--integreat", f"{shelf}/dortmund", "--languages", "de,ar")

    assert result.exit_code == 0, result.output
    assert "1 place from Integreat." in result.output
    assert "integreat-12" in loaded("directory", "list", "halle").output


def test_integreat_is_read_from_saved_files(loaded: Typed, tmp_path: Path) -> None:
    saved(tmp_path / "saved-de.json", [{"id": 5, "title": "Tafel"}])
    saved(tmp_path / "saved-ar.json", [{"id": 6, "title": "بنك", "available_languages": {"de": {"id": 5}}}])

    result = loaded(
        "directory", "import", "halle", "--integreat", tmp_path / "saved-{language}.json", "--languages", "de, ar"
    )  # fmt: skip

    assert "1 place from Integreat." in result.output


def test_what_is_closed_is_counted(loaded: Typed, tmp_path: Path) -> None:
    file = saved(tmp_path / "de.json", [{"id": 5, "title": "Tafel", "temporarily_closed": True}])

    result = loaded("directory", "import", "halle", "--integreat", file)

    assert "0 places from Integreat; left out because they are closed: 1." in result.output


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "one of --hsds and --integreat"),
        (("--hsds", "a.json", "--integreat", "b.json"), "one of --hsds and --integreat"),
        (("--hsds", "nowhere.json"), "nowhere.json: No such file"),
        (("--hsds", "."), ".: Is a directory"),
        (("--hsds", "/dev/zero"), "/dev/zero: more than 20 MB"),
        (("--hsds", "http://127.0.0.1:9/a"), "no answer"),
        (("--integreat", "a.json", "--languages", "de,ar"), "{language}"),
        (("--integreat", "a.json", "--languages", ","), "{language}"),
        (("--hsds", "a.json", "--source", "x" * 201), "at most 200"),
    ],
)
def test_what_cannot_be_imported_is_said(loaded: Typed, words: tuple[str, ...], why: str) -> None:
    result = loaded("directory", "import", "halle", *words)

    assert result.exit_code == 1
    assert why in result.stderr


def test_a_file_that_is_no_text_is_said(loaded: Typed, tmp_path: Path) -> None:
    (tmp_path / "picture.json").write_bytes(b"\xff\xd8")

    result = loaded("directory", "import", "halle", "--hsds", tmp_path / "picture.json")

    assert result.exit_code == 1
    assert "no UTF-8 text" in result.stderr


def test_a_hall_that_nobody_knows_is_said(loaded: Typed) -> None:
    assert "There is no site “andere”; there are: halle" in loaded("directory", "list", "andere").stderr
