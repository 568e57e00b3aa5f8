"""Somebody who cannot read touches the speaker and takes a number by ear, in real Chromium with the real voice."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from server.domain.site.device_settings import KioskSettings
from tests.building import a_site, a_topic
from tests.kiosk.listener import Listener, listening
from tests.kiosk.visitor import Visitor

SPEAKING = a_site(kiosk=KioskSettings(speech=True))


@pytest.fixture
def listener(sqlite: str, browser: Browser) -> Iterator[Listener]:
    with listening(sqlite, browser, SPEAKING) as one:
        yield one


def test_somebody_takes_a_number_by_ear(listener: Listener) -> None:
    visitor = listener.visitor
    visitor.sees("rest")
    assert listener.heard() == []

    visitor.takes("speech")
    listener.hears("Einmal berühren: hören. Noch einmal berühren: wählen.")
    visitor.takes("language ar")
    listener.hears("العربية")
    visitor.takes("language ar").sees("topics")
    listener.hears("Empfang (ar)", after=lambda: visitor.takes("topic empfang"))
    assert "heard" in str(visitor.page.locator("[data-touch='topic empfang']").get_attribute("class"))
    visitor.finds_all_well(thoroughly=True)
    visitor.sees("topics").takes("topic empfang").sees("number")

    assert "1" in listener.hears("رقمك")
    assert {said["language"] for said in listener.details()[1:]} == {"ar"}
    visitor.finds_all_well()


def test_what_is_said_can_be_heard_again_and_louder_and_ends_with_the_visitor(listener: Listener) -> None:
    visitor, hint = listener.visitor, "Einmal berühren: hören. Noch einmal berühren: wählen."
    visitor.sees("rest").takes("speech")
    listener.hears(hint)

    listener.hears(hint, after=lambda: visitor.takes("again"))
    listener.hears(hint, after=lambda: visitor.takes("louder"))
    visitor.takes("speech")

    assert visitor.page.locator("#listening").is_hidden()
    assert visitor.page.locator(".heard").count() == 0


def test_a_touch_makes_it_silent_at_once_and_a_touched_text_is_read(listener: Listener) -> None:
    visitor = listener.visitor
    visitor.sees("rest").takes("speech")
    listener.hears("Einmal berühren: hören. Noch einmal berühren: wählen.")

    visitor.takes("contrast")
    listener.hears("Kontrast")
    visitor.page.wait_for_timeout(1500)
    before = listener.heard()
    visitor.page.locator("h1").tap()
    listener.hears("Halle")

    assert before[-1] == "Kontrast"
    assert len(before) == 2


def test_a_sensitive_topic_is_named_only_in_a_headset(sqlite: str, browser: Browser) -> None:
    topics = (replace(a_topic("geld"), sensitive=True), a_topic("empfang"))

    with listening(sqlite, browser, replace(SPEAKING, topics=topics)) as listener:
        visitor = listener.visitor
        visitor.sees("rest").takes("language de").sees("topics").takes("speech")
        private = "Ein vertrauliches Thema. Sein Name wird hier nicht laut gesagt."
        listener.hears(private, after=lambda: visitor.takes("topic geld"))
        assert "Geld" not in listener.heard()

        listener.plugs(headset=True)
        listener.hears("Empfang", after=lambda: visitor.takes("topic empfang"))
        listener.hears("Geld", after=lambda: visitor.takes("topic geld"))
        listener.plugs(headset=False)

        assert visitor.page.locator("#listening").is_hidden()


def test_a_scanner_that_types_the_signs_of_the_keypad_is_no_keypad(listener: Listener) -> None:
    visitor: Visitor = listener.visitor.sees("rest")

    visitor.scans("again:ra-t+?")

    visitor.sees("refused")
    assert listener.heard() == []
    assert visitor.page.locator("#listening").is_hidden()


def test_the_keys_keep_their_place_when_the_glass_is_drawn_anew(listener: Listener) -> None:
    page = listener.visitor.sees("rest").takes("language de").sees("topics").page
    on_a_text = "() => [document.activeElement.tagName, document.activeElement.textContent]"
    listener.press("ArrowDown", "ArrowUp")
    before = page.evaluate(on_a_text)

    page.evaluate("window.dispatchEvent(new Event('resize'))")

    assert page.evaluate(on_a_text) == before
    assert before[0] != "BODY"
    assert listener.heard() == []
