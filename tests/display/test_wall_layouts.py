"""Every layout of a wall in real Chromium: high enough from where people wait, nothing cut, dark and light."""

import json
from math import hypot
from typing import Any

import pytest

from tests.display.conftest import Watching
from tests.display.shown import CONTRACT, DULL, Shown, some_calls
from tests.display.test_wall_page import CAP, SIDEWAYS, TYPE, UPRIGHT
from tests.kiosk.measuring import barriers

STRIP = (1920, 360)
AGREED = json.loads(CONTRACT.read_text())
SIGNS = (("sky", "ring"), ("orange", "diamond"), ("green", "cross"), ("yellow", "hexagon"))
NEXT = [{"number": f"06{at}", "symbol": symbol} for at, symbol in enumerate(("circle", "square", "star", "moon"))]
HEIGHTS = """() => Array.from(document.querySelectorAll("#calls .number, #calls .desk, #recent .number, #recent .desk, #hint"))
  .filter((one) => one.getClientRects().length > 0 && one.textContent)
  .map((one) => [one.closest("#calls") ? 1 : 0.5, parseFloat(getComputedStyle(one).fontSize)])"""


def wall(**said: Any) -> dict[str, Any]:
    return {**DULL["wall"], **said}


def signed(calls: list[Shown]) -> list[Shown]:
    """The same calls to desks with a floor, a colour with its shape, and an organisation."""
    for at, call in enumerate(calls):
        colour, shape = SIGNS[at % len(SIGNS)]
        call |= {"sign": {"colour": colour, "shape": shape}, "floor": "1. OG", "organisation": "Jobcenter Dortmund"}
    return calls


@pytest.mark.parametrize(
    ("size", "count", "settings", "besides"),
    [
        (SIDEWAYS, 4, {"theme": "light", "next": 4}, {"next": NEXT}),
        (UPRIGHT, 4, {"theme": "light", "next": 4}, {"next": NEXT}),
        (SIDEWAYS, 9, {}, {}),
        (UPRIGHT, 3, {"layout": "overflow", "go_to": AGREED["go_to"], "arrow": "left"}, {}),
        (SIDEWAYS, 1, {"layout": "room", "next": 3}, {"next": NEXT[:3]}),
        (STRIP, 3, {"layout": "strip"}, {}),
        ((360, 1920), 4, {"layout": "strip"}, {}),
    ],
    ids=["light", "light upright", "signs", "overflow", "room", "strip", "strip upright"],
)  # fmt: skip
def test_every_layout_is_in_order(
    watching: Watching, size: tuple[int, int], count: int, settings: dict[str, Any], besides: dict[str, Any]
) -> None:
    seen = watching(signed(some_calls(count)), width=size[0], height=size[1], wall=wall(**settings), **besides)

    found = seen.page.evaluate(TYPE)

    assert (found["off"], found["cut"]) == ([], [])
    assert len(found["sizes"]) <= 4
    assert len(seen.numbers("calls")) == count
    assert seen.page.locator("#calls .sign[aria-label]").count() == count
    assert barriers(seen.page) == []
    assert seen.wrong == []


def test_number_and_room_are_high_enough_from_where_people_wait(watching: Watching) -> None:
    glasses = ((SIDEWAYS, 55, 5, 3), (UPRIGHT, 55, 5, 3), (SIDEWAYS, 75, 10, 1))
    seen = watching(some_calls(4))

    for (width, height), inches, metres, at_once in glasses:
        seen.page.set_viewport_size({"width": width, "height": height})
        seen.is_told(wall=wall(screen_inches=inches, distance=metres))
        millimetre = hypot(width, height) / (inches * 25.4)
        heights = [(of, size * CAP / millimetre) for of, size in seen.page.evaluate(HEIGHTS)]

        assert len(seen.numbers("calls")) >= at_once
        assert [high for of, high in heights if high < of * metres * 12.2] == []


def test_calls_that_do_not_fit_take_turns_and_the_one_that_is_announced_is_seen(watching: Watching) -> None:
    seen = watching(some_calls(4), wall=wall(screen_inches=43, distance=9))

    shown = seen.numbers("calls")

    assert shown == ["060"]
    assert seen.page.inner_text("#pages") == "1 von 4"


def test_a_call_of_a_hall_next_door_is_sent_there_with_one_arrow(watching: Watching) -> None:
    seen = watching(some_calls(2), wall=wall(layout="overflow", go_to=AGREED["go_to"], arrow="left"))

    arrows = {arrow.get_attribute("data-arrow") for arrow in seen.page.locator(".arrow").all()}

    assert arrows == {"left"}
    assert AGREED["go_to"]["de"] in seen.page.inner_text("#way")


def test_the_foot_says_how_long_numbers_are_served(watching: Watching) -> None:
    opening = {"open": True, "hint": ""}

    seen = watching([], served={"number": "061", "until": "12:00"}, opening=opening)

    assert (
        seen.page.inner_text("#hint")
        == "Wir schließen um 12:00 Uhr. Heute kommen noch alle Nummern bis 061 an die Reihe."
    )
