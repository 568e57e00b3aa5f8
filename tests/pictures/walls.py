"""Walls in every layout, with one call, with four and with nine, by day, and between calls."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.display.shown import CONTRACT, DULL, Shown, Watcher, some_calls

AGREED = json.loads(CONTRACT.read_text())
SHAPES = {"sideways": (1920, 1080), "upright": (1080, 1920)}
NEXT = [{"number": f"06{at}", "symbol": symbol} for at, symbol in enumerate(("circle", "triangle", "square", "star"))]
SLIDE = {**AGREED["answer"]["slides"][0], "seconds": 100}
OVERFLOW = {"layout": "overflow", "go_to": AGREED["go_to"], "arrow": "left"}
FROM_AFAR = {"screen_inches": 55, "distance": 5}
SIGNS = (
    ("sky", "ring", "1. OG"),
    ("orange", "diamond", "EG"),
    ("green", "cross", "1. OG"),
    ("purple", "bars", "2. OG"),
)

Wall = tuple[str, tuple[int, int], list[Shown], dict[str, Any]]
"""Name of the picture, size of the glass in pixels, the calls, and what else its board says."""


def take_walls(browser: Browser, address: str, to: Path, say: Callable[[str], None]) -> None:
    """Shows prepared boards to the real page."""
    for name, (width, height), calls, besides in _walls():
        say(f"wall, {name} …")
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="de-DE", reduced_motion="reduce"
        )  # fmt: skip
        watcher = Watcher(context.new_page(), calls, besides=besides).opens(f"{address}/display/")
        if "slides" in besides:
            watcher.page.locator("#slide").wait_for(timeout=10_000)
        watcher.page.screenshot(path=to / f"wall-{name}.png")
        context.close()


def _walls() -> Iterator[Wall]:
    for shape, size in SHAPES.items():
        for count in (1, 4, 9):
            yield f"{shape}-{count}", size, some_calls(count), {}
        yield f"{shape}-slide", size, [], {"slides": [SLIDE]}
        yield f"{shape}-overflow", size, _signed(3), _board(**OVERFLOW)
        yield f"{shape}-light", size, _signed(4), {**_board(theme="light", next=4), "next": NEXT}
        yield f"{shape}-from-afar", size, some_calls(4), _board(**FROM_AFAR)
        yield f"{shape}-room", size, some_calls(1), _board(layout="room")
    yield "strip", (1920, 360), _signed(3), _board(layout="strip")
    yield "strip-upright", (360, 1920), _signed(4), _board(layout="strip")


def _board(**settings: Any) -> dict[str, Any]:
    return {"wall": {**DULL["wall"], **settings}}


def _signed(count: int) -> list[Shown]:
    calls = some_calls(count)
    for at, call in enumerate(calls):
        colour, shape, floor = SIGNS[at % len(SIGNS)]
        call |= {"sign": {"colour": colour, "shape": shape}, "floor": floor}
    return calls
