"""Slides between calls in real Chromium: read as they were written, and gone the moment somebody is called."""

import json
from typing import Any

from tests.display.conftest import Watching
from tests.display.shown import CONTRACT, call
from tests.display.test_wall_page import TYPE, UPRIGHT
from tests.kiosk.measuring import barriers

(SLIDE, _) = json.loads(CONTRACT.read_text())["answer"]["slides"]
PICTURE = "/display/pictures/wall.png"
PICTURE_HAS_COME = "() => (document.querySelector('#slide .slide-picture') || {}).naturalWidth > 0"
A_FIFTH_OF_A_SECOND = 12
"""In frames: a busy machine draws fewer of them, and that is not the slide's fault."""
WATCH = """() => {
  const slide = document.getElementById("slide");
  const gone = () => slide.getClientRects().length === 0;
  document.addEventListener("lotse:chime", () => {
    const look = (frames) => (gone() ? (window.took = frames) : requestAnimationFrame(() => look(frames + 1)));
    look(0);
  });
}"""


def slide(**changes: Any) -> dict[str, Any]:
    return {**SLIDE, "seconds": 60, **changes}


def test_a_slide_comes_while_nobody_is_called_and_a_call_takes_its_place_at_once(watching: Watching) -> None:
    seen = watching([], slides=[slide()], deaf=True)
    shown = seen.page.locator("#slide")
    shown.wait_for(timeout=60_000)
    said = shown.inner_text()
    seen.page.evaluate(WATCH)

    seen.seq, seen.calls = 2, [call(47, ago=1)]
    seen.page.wait_for_function("() => window.took !== undefined", timeout=60_000)

    assert "Jeden Freitag um 15 Uhr" in said
    assert seen.page.evaluate("window.took") < A_FIFTH_OF_A_SECOND
    assert seen.numbers("calls") == ["047"]


def test_slides_with_pictures_and_of_any_script_fit_their_wall(watching: Watching) -> None:
    long = [{"kind": "paragraph", "runs": [{"text": "Wort " * 110, "strong": False, "emphasis": False}]}]
    arabic = slide(language="ar", direction="rtl", title="لقاء اللغة يوم الجمعة", blocks=long)
    seen = watching([], width=UPRIGHT[0], height=UPRIGHT[1], slides=[arabic | {"picture": PICTURE}])
    seen.page.wait_for_function(PICTURE_HAS_COME, timeout=60_000)

    found = seen.page.evaluate(TYPE)

    assert (found["off"], found["cut"]) == ([], [])
    assert len(found["sizes"]) <= 4
    assert seen.page.get_attribute("#slide", "dir") == "rtl"
    assert barriers(seen.page) == []


def test_what_a_slide_says_is_only_ever_text(watching: Watching) -> None:
    trick = "<img src=x onerror=alert(1)>"
    seen = watching(
        [],
        slides=[
            slide(
                title=trick, blocks=[{"kind": "script", "runs": [{"text": trick, "strong": True, "emphasis": False}]}]
            )
        ],
    )
    seen.page.locator("#slide").wait_for(timeout=60_000)

    assert seen.page.locator("#slide img, #slide script").count() == 0
    assert seen.page.inner_text("#slide h2") == trick
