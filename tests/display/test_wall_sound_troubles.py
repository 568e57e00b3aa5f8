"""A sound that is broken, empty, refused or never comes holds up nobody, and the wall says that it has no sound."""

import json
from collections.abc import Callable

from playwright.sync_api import Browser, Route, expect

from server.speech.engine import EspeakNg
from server.speech.sounds import wav_of
from tests.display.conftest import Watching
from tests.display.shown import DULL, Shown, call

GOOD = EspeakNg("/usr/bin/espeak-ng").render("de", "Nummer 48.")
BAD: dict[str, Callable[[Route], object]] = {
    "broken": lambda route: route.fulfill(body=b"OggS and nothing more", content_type="audio/ogg"),
    "empty": lambda route: route.fulfill(body=b"", content_type="audio/ogg"),
    "without a single sample": lambda route: route.fulfill(body=wav_of(b""), content_type="audio/wav"),
    "refused": lambda route: route.fulfill(status=500),
    "cut off": lambda route: route.abort(),
    "never there": lambda _: None,
}
NOTHING_IN_IT = ["/api/wall/speech?key=43:1&language=de"]
"""A sound without a single sample begins and is over."""

HEARD = "window.heard = []; document.addEventListener('lotse:speech', (event) => window.heard.push(event.detail));"
ENDLESS = """
  const original = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    const said = original.call(this);
    if (!window.stuck) { window.stuck = true; setTimeout(() => this.pause(), 50); }
    return said;
  };
"""


def test_bad_sounds_hold_up_nobody_and_the_wall_says_so_until_it_is_heard_again(watching: Watching) -> None:
    wall = watching([])
    for number, trouble in enumerate(BAD.values(), start=41):
        wall.page.route(f"**/api/wall/speech?key={number}:*", trouble)
    good = 41 + len(BAD)
    wall.page.route(f"**/api/wall/speech?key={good}:*", _good)
    wall.page.add_init_script(HEARD)
    mark = wall.page.locator("#no-sound")

    wall.is_told(calls=[_said(number, ago=3 - number / 100) for number in range(41, good + 1)])
    wall.announced(1)
    expect(mark).to_have_text("Kein Ton seit 10:05", timeout=60_000)
    wall.announced(len(BAD) + 1)

    mark.wait_for(state="hidden", timeout=60_000)
    *before, heard = wall.page.evaluate("window.heard")
    assert before in ([], NOTHING_IN_IT)
    assert [key for key, _ in wall.chimed(1)] == [f"{number}:1" for number in range(41, good + 1)]
    assert heard == f"/api/wall/speech?key={good}:1&language=de"
    assert wall.wrong == []


def test_a_sound_that_never_ends_is_given_up(watching: Watching) -> None:
    wall = watching([])
    wall.page.route("**/api/wall/speech*", _good)
    wall.page.add_init_script(HEARD + ENDLESS)

    wall.is_told(calls=[_said(47, ago=1), _said(48, ago=0.9)])
    wall.announced(2)

    assert wall.page.evaluate("window.heard")[-1] == "/api/wall/speech?key=48:1&language=de"
    assert wall.wrong == []


def test_a_wall_that_is_only_to_be_seen_does_not_miss_its_sound(watching: Watching, muted: Browser) -> None:
    wall = watching([], among=muted)
    assert wall.page.locator("#no-sound").is_visible()
    told: list[str] = []
    wall.page.route("**/api/wall/status", lambda route: _noted(route, told))

    wall.is_told(wall=DULL["wall"] | {"speaks": False})

    assert wall.page.locator("#no-sound").is_hidden()
    assert told[-1] == "off"


def _said(number: int, *, ago: float) -> Shown:
    shown = call(number, ago=ago)
    return shown | {"speech": [f"/api/wall/speech?key={shown['key']}&language=de"]}


def _good(route: Route) -> None:
    route.fulfill(body=GOOD, content_type="audio/wav")


def _noted(route: Route, told: list[str]) -> None:
    told.append(json.loads(route.request.post_data or "{}")["sound"])
    route.fulfill(json={"sound": told[-1]})
