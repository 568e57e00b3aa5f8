"""Waves and the quiet line in real Chromium: large enough, nothing cut, calls go on."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.display.conftest import Watching
from tests.display.shown import CONTRACT, some_calls
from tests.display.test_wall_page import SIDEWAYS, TYPE, UPRIGHT
from tests.journeys.running import MONDAY
from tests.kiosk.measuring import barriers

AGREED = json.loads(CONTRACT.read_text())
SENTENCES = {
    "de": "Bitte in den großen Saal im ersten Stock.",
    "uk": "Будь ласка, заходьте до зали на другому поверсі.",
}


def a_wave(*, ago: float = 1, **changes: Any) -> dict[str, Any]:
    return {**AGREED["wave"], "called_at": (MONDAY - timedelta(seconds=ago)).isoformat(), **changes}


@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_wave_is_read_from_far_and_leaves_the_calls_their_place(watching: Watching, count: int) -> None:
    wall = watching(some_calls(count), wave=a_wave(place=SENTENCES), notice=AGREED["notice"])

    for size in (UPRIGHT, SIDEWAYS):
        found = wall.turns(size).page.evaluate(TYPE)

        high = wall.page.evaluate("parseFloat(getComputedStyle(document.querySelector('.range')).fontSize)")
        assert (found["off"], found["cut"]) == ([], [])
        assert wall.page.locator(".range .number").all_inner_texts() == ["040", "049"]
        assert "Bitte in den großen Saal" in wall.page.inner_text("#wave")
        assert len(wall.numbers("calls")) == count
        assert high >= 0.14 * min(size)
        assert barriers(wall.page) == []
    assert wall.wrong == []


def test_a_wave_chimes_once_and_again_only_when_it_is_called_again(watching: Watching) -> None:
    wall = watching([])
    wall.is_told(wave=a_wave())
    first = wall.chimed(1)
    wall.announced(1)

    wall.is_told(wave=a_wave())
    wall.page.wait_for_timeout(1500)
    silent = wall.chimed(0)
    wall.is_told(wave=a_wave(key="wave-4:2", calls=2, ago=0.5))

    assert [key for key, _ in first] == ["wave-4:1"]
    assert silent == []
    assert [key for key, _ in wall.chimed(1)] == ["wave-4:2"]


def test_the_quiet_line_stands_where_the_hours_stood_and_calls_go_on(watching: Watching) -> None:
    wall = watching(some_calls(2))

    wall.is_told(notice=AGREED["notice"])

    said = wall.page.locator("#everybody")
    assert said.inner_text() in AGREED["notice"].values()
    assert said.get_attribute("lang") in AGREED["notice"]
    assert wall.page.locator("#hint").is_hidden()
    assert len(wall.numbers("calls")) == 2
    wall.is_told(notice=None)
    assert said.is_hidden()
