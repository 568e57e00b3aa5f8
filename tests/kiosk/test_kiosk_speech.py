"""Somebody who cannot read touches the speaker and takes a number by ear, in real Chromium with the real voice."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from server.domain.site.site_settings import KioskSettings
from tests.building import a_site
from tests.kiosk.visitor import Visitor
from tests.web.on_a_port import on_a_port
from tests.web.served import serving

LISTEN = "window.heard = []; document.addEventListener('lotse:speech', (event) => window.heard.push(event.detail));"
HEARD = "wanted => window.heard.some((said) => Object.entries(wanted).every(([name, value]) => said[name] === value))"


@pytest.fixture
def visitor(sqlite: str, browser: Browser) -> Iterator[Visitor]:
    with serving(sqlite, a_site(kiosk=KioskSettings(speech=True)), demo=True) as served, on_a_port(served) as address:
        page = browser.new_page(viewport={"width": 1080, "height": 1920}, has_touch=True, reduced_motion="reduce")
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.add_init_script(LISTEN)
        page.goto(f"{address}/kiosk/")
        yield Visitor(page, wrong)
        page.close()


def test_somebody_takes_a_number_by_ear(visitor: Visitor) -> None:
    visitor.sees("rest").takes("speech")
    _hears(visitor, kind="sentence", key="speech-hint")
    visitor.finds_all_well(thoroughly=True)

    visitor.takes("language ar")
    _hears(visitor, kind="language", language="ar")
    visitor.takes("language ar").sees("topics")
    _hears(visitor, kind="sentence", key="choose-topic", language="ar")
    visitor.finds_all_well(thoroughly=True)

    visitor.takes("topic empfang")
    _hears(visitor, kind="topic", topic="empfang")
    assert "heard" in str(visitor.page.locator("[data-touch='topic empfang']").get_attribute("class"))
    visitor.sees("topics").takes("topic empfang").sees("number")
    _hears(visitor, kind="answer", language="ar")
    visitor.finds_all_well(thoroughly=True)


def test_what_is_said_can_be_heard_again_and_ends_with_the_visitor(visitor: Visitor) -> None:
    visitor.sees("rest").takes("speech")
    _hears(visitor, kind="sentence", key="speech-hint")
    visitor.page.evaluate("window.heard = []")

    visitor.takes("again")
    _hears(visitor, kind="sentence", key="speech-hint")
    visitor.takes("speech")

    assert visitor.page.locator("#listening").is_hidden()
    assert visitor.page.locator(".heard").count() == 0


def test_a_touch_makes_it_silent_at_once(visitor: Visitor) -> None:
    visitor.sees("rest").takes("speech")
    _hears(visitor, kind="sentence", key="speech-hint")

    visitor.takes("contrast")
    _hears(visitor, kind="sentence", key="contrast")
    visitor.page.wait_for_timeout(1500)

    said = visitor.page.evaluate("window.heard.map((said) => said.key || said.language)")
    assert said == ["speech-hint", "contrast"]


def test_a_first_touch_with_a_keyboard_also_only_says(visitor: Visitor) -> None:
    visitor.sees("rest").takes("speech")
    visitor.page.locator("[data-touch='language de']").focus()

    visitor.page.keyboard.press("Enter")
    _hears(visitor, kind="language", language="de")

    assert visitor.page.evaluate("document.documentElement.dataset.screen") == "rest"


def _hears(visitor: Visitor, **wanted: Any) -> None:
    """Waits until this is being played."""
    visitor.page.wait_for_function(HEARD, arg=wanted, timeout=10_000)
