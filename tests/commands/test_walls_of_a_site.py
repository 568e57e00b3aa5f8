"""`lotse site` and the walls: what a wall can hold is noted, the pictures beside the profile come along."""

import json
from pathlib import Path
from typing import Any

from PIL import Image

from server.storage import pictures
from server.storage.records import Storage
from tests.building import a_document
from tests.commands.conftest import Typed


def test_what_a_wall_cannot_hold_is_noted_and_no_mistake(typed: Typed, tmp_path: Path) -> None:
    walls = [{"name": "Halle", "screen_inches": 32.5, "distance": 10}]

    result = typed("site", "check", _file(tmp_path, walls=walls))

    assert result.exit_code == 0
    assert "wall “Halle” is too small (32.5 inches): not even one call can be read at 10 m" in result.output


def test_a_picture_that_is_not_there_is_said_with_its_line(typed: Typed, tmp_path: Path) -> None:
    file = _file(tmp_path, slides=[{"picture": "plan.png"}])

    result = typed("site", "check", file)

    assert result.exit_code == 1
    assert result.stderr == f"{file}:1: slides.0.picture: expected a file beside the profile; there is no “plan.png”\n"


def test_pictures_are_loaded_with_the_first_profile_and_with_every_other(
    typed: Typed, sqlite: str, tmp_path: Path
) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "plan.png")
    Image.new("RGB", (9, 9)).save(tmp_path / "place.png")

    typed("site", "load", _file(tmp_path, slides=[{"picture": "plan.png"}]))
    first = _names(sqlite)
    typed("site", "load", _file(tmp_path, slides=[{"picture": "place.png"}]))

    assert (first, _names(sqlite)) == (["plan.png"], ["place.png", "plan.png"])


def _names(address: str) -> list[str]:
    storage = Storage(address)
    with storage.looking() as connection:
        names = sorted(pictures.digests(connection, "halle"))
    storage.close()
    return names


def _file(folder: Path, **changes: Any) -> Path:
    file = folder / "halle.yaml"
    file.write_text(json.dumps(a_document() | changes))
    return file
