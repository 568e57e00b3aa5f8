"""A wave is spoken once in each of its languages, in real Chromium with the real voice."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from server.actions.call_wave import call_wave
from server.domain.site.site_settings import Waves
from tests.building import a_site
from tests.patience import waits_for_sounds
from tests.web.on_a_port import on_a_port
from tests.web.served import Served, serving

LISTEN = "window.heard = []; document.addEventListener('lotse:speech', (event) => window.heard.push(event.detail));"
SAID = "count => window.heard.length >= count"
SITE = a_site(languages=("en", "de"), waves=Waves(place={"de": "Bitte in den Saal.", "en": "Please come in."}))


@pytest.fixture
def served(sqlite: str) -> Iterator[Served]:
    with serving(sqlite, SITE, demo=True) as hall:
        yield hall


@pytest.fixture
def wall(served: Served, browser: Browser) -> Iterator[Page]:
    with on_a_port(served) as address:
        page = browser.new_page()
        page.add_init_script(LISTEN)
        waits_for_sounds(page, "display/sound/sounds.js")
        page.goto(f"{address}/display/")
        page.wait_for_selector("[data-page='board']")
        yield page
        page.close()


def test_a_wave_is_spoken_once_in_each_of_its_languages(served: Served, wall: Page) -> None:
    served.hall.waits()
    served.hall.do(call_wave, **served.hall.sits())

    wall.wait_for_function(SAID, arg=2, timeout=60_000)
    wall.wait_for_timeout(6000)

    assert wall.evaluate("window.heard") == [
        "/api/wall/speech?key=wave-1:1&language=en",
        "/api/wall/speech?key=wave-1:1&language=de",
    ]


def test_a_sound_that_does_not_come_holds_up_nothing(served: Served, wall: Page) -> None:
    wall.route(
        "**/api/wall/speech?*language=en", lambda route: route.fulfill(body="no sound", content_type="audio/wav")
    )
    served.hall.waits()

    served.hall.do(call_wave, **served.hall.sits())
    wall.wait_for_function(SAID, arg=1, timeout=60_000)

    assert wall.evaluate("window.heard") == ["/api/wall/speech?key=wave-1:1&language=de"]
