"""The wall's page in real Chromium: what can be seen from the other end of the hall."""

from typing import Any

import pytest

from tests.display.conftest import Watching
from tests.display.shown import call, some_calls
from tests.kiosk.measuring import barriers

SIDEWAYS, UPRIGHT = (1920, 1080), (1080, 1920)
CAP = 0.714
"""Height of a figure, of the size of its type."""

TYPE = """() => {
  const seen = (one) => one.getClientRects().length > 0 && !one.closest(".now h2, [data-head='none'] .head");
  const written = (one) => Array.from(one.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
  const all = Array.from(document.body.querySelectorAll("*")).filter((one) => seen(one) && written(one));
  const off = (box) => box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
  return {
    sizes: Array.from(new Set(all.map((one) => getComputedStyle(one).fontSize))),
    off: all.filter((one) => off(one.getBoundingClientRect())).map((one) => one.textContent),
    cut: all.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline")
            .map((one) => one.textContent),
    number: Math.max(0, ...Array.from(document.querySelectorAll("#calls .number"))
            .map((one) => parseFloat(getComputedStyle(one).fontSize))),
  };
}"""
"""Every size of type that can be seen, and everything that sticks out."""


@pytest.mark.parametrize("count", [0, 1, 2, 4, 9])
def test_every_picture_is_in_order_with_at_most_four_sizes_of_type(watching: Watching, count: int) -> None:
    wall = watching(some_calls(count))

    for size in (SIDEWAYS, UPRIGHT):
        found: dict[str, Any] = wall.turns(size).page.evaluate(TYPE)

        assert (found["off"], found["cut"]) == ([], [])
        assert len(found["sizes"]) <= 4
        assert len(wall.numbers("calls")) == count
        assert len(wall.numbers("recent")) == 8
        assert barriers(wall.page) == []
    assert wall.wrong == []


@pytest.mark.parametrize(("count", "sideways", "upright"), [(1, 300, 210), (9, 96, 90)])
def test_one_number_fills_the_wall_and_nine_are_still_legible_at_ten_metres(
    watching: Watching, count: int, sideways: float, upright: float
) -> None:
    wall = watching(some_calls(count), width=UPRIGHT[0], height=UPRIGHT[1])

    caps = [wall.turns(size).page.evaluate(TYPE)["number"] * CAP for size in (UPRIGHT, SIDEWAYS)]

    assert caps[0] >= upright
    assert caps[1] >= sideways


def test_a_long_room_name_is_read_to_its_end(watching: Watching) -> None:
    wall = watching(some_calls(4, desk="Beratungsraum Jobcenter"))

    for size in (SIDEWAYS, UPRIGHT):
        found = wall.turns(size).page.evaluate(TYPE)

        assert (found["off"], found["cut"]) == ([], [])


def test_an_empty_hall_is_a_composed_page(watching: Watching) -> None:
    wall = watching([])

    text = wall.page.inner_text("body")

    assert "Es ist noch niemand aufgerufen." in text
    assert "MigraDO" in text
    assert "Heute geöffnet bis 12:00 Uhr" in text
    assert wall.page.locator("#recent").is_hidden()
    assert barriers(wall.page) == []


def test_two_calls_at_once_are_heard_one_after_the_other_and_lit(watching: Watching) -> None:
    wall = watching([])
    wall.page.locator("#no-sound").wait_for(state="hidden")  # until a browser lets sound out may take a moment

    wall.seq, wall.calls = 2, [call(47, ago=1), call(48, ago=0.995, current=False)]
    heard = wall.chimed(2)

    assert heard == [("47:1", True), ("48:1", True)]
    assert wall.numbers("calls") == ["048", "047"]
    assert wall.page.locator(".call[data-lit='true']").count() == 2


def test_blocked_sound_is_said_and_holds_nobody_up(watching: Watching, muted: Any) -> None:
    wall = watching([call(47, ago=1), call(48, ago=0.995)], among=muted)
    mark = wall.page.locator("#no-sound")
    assert mark.is_visible()

    heard = wall.chimed(2)
    mark.click()

    mark.wait_for(state="hidden")
    assert heard == [("47:1", False), ("48:1", False)]


def test_a_wall_that_hears_no_news_looks_more_often_and_ignores_an_older_board(watching: Watching) -> None:
    wall = watching([call(47)], deaf=True)

    wall.seq, wall.calls = 0, [call(48)]
    with wall.page.expect_response("**/api/wall/board", timeout=60_000):
        pass
    wall.page.wait_for_timeout(500)

    assert wall.page.evaluate("document.documentElement.dataset.seq") == "1"
    assert wall.numbers("calls") == ["047"]
