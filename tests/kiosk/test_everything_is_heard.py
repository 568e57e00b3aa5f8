"""Every text and every control of every screen can be heard: a new screen that nobody can hear fails here."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from server.domain.site.device_settings import KioskSettings
from tests.building import a_site
from tests.web.on_a_port import on_a_port
from tests.web.served import serving

CONTRACT = Path(__file__).parents[1] / "contract"
UNHEARD = (Path(__file__).parent / "unheard.js").read_text()


@pytest.fixture
def glass(sqlite: str, browser: Browser) -> Iterator[Page]:
    """A kiosk's page on which nothing happens by itself."""
    with serving(sqlite, a_site(kiosk=KioskSettings(speech=True))) as served, on_a_port(served) as address:
        page = browser.new_page(viewport={"width": 1080, "height": 1920})
        page.route("**/kiosk/main.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
        page.goto(f"{address}/kiosk/")
        yield page
        page.wait_for_load_state("networkidle")  # a file whose answer nobody takes stays open at the server's end
        page.close()


def test_nothing_on_any_screen_is_only_for_the_eye(glass: Page) -> None:
    unheard = glass.evaluate(UNHEARD, _contract())

    assert len(unheard) > 20
    assert {screen: texts for screen, texts in unheard.items() if texts} == {}


def test_a_text_that_comes_from_nowhere_is_found(glass: Page) -> None:
    unheard = glass.evaluate(UNHEARD, _contract() | {"stray": "Von nirgendwo"})

    assert all(any("Von nirgendwo" in text for text in texts) for texts in unheard.values())


def _contract() -> dict[str, Any]:
    answers = {
        "ticket": _agreed("ticket")["answer"]["ticket"], "redirect": _agreed("redirect")["answer"]["redirect"],
        "later": _agreed("later")["answer"]["later"], "own": _agreed("own")["answer"],
        "return": _agreed("return")["answer"], "refused": {"sentence": "Це зараз неможливо."},
    }  # fmt: skip
    return {"board": _agreed("board")["answer"], "gathering": _agreed("gathering")["part"], "answers": answers}


def _agreed(name: str) -> dict[str, Any]:
    return dict(json.loads((CONTRACT / f"kiosk_{name}.json").read_text(encoding="utf-8")))
