"""How many calls a wall can hold that are read from where people wait."""

import json
from pathlib import Path
from typing import Any

import pytest

from server.domain.checking.wall_room import calls_held, notes_on_walls
from server.domain.site.wall_settings import OneWall, WallSettings
from tests.building import a_site

AGREED = json.loads((Path(__file__).parents[2] / "contract" / "wall_letters.json").read_text())


@pytest.mark.parametrize("agreed", AGREED)
def test_the_check_counts_the_same_calls_as_the_wall(agreed: dict[str, Any]) -> None:
    wall = WallSettings(
        layout=agreed["layout"], screen_inches=agreed["screen_inches"], distance=agreed["distance"]
    )  # fmt: skip

    assert calls_held(wall, agreed["label"], agreed["half"]) == agreed["holds"]


def test_a_wall_that_is_too_small_is_told_so_and_the_others_how_many_they_hold() -> None:
    walls = (
        OneWall(name="Halle"),
        OneWall(name="Flur", screen_inches=32, distance=10),
        OneWall(name="Tür", distance=4),
    )
    site = a_site(wall=WallSettings(screen_inches=55, distance=5), walls=walls)

    notes = list(notes_on_walls(site))

    assert len(notes) == 3
    assert "“Halle” holds 6 calls" in notes[0]
    assert "5 m (61 mm high)" in notes[0]
    assert "“Flur” is too small (32 inches): not even one call can be read at 10 m" in notes[1]


def test_nothing_is_noted_of_a_wall_whose_distance_nobody_said() -> None:
    assert list(notes_on_walls(a_site(walls=(OneWall(name="Halle"),)))) == []
