"""The visitor's page on the wire: little, from the hall alone, and readable however large the letters are."""

from typing import Any

from playwright.sync_api import Page, expect

from server.domain.site.device_settings import PhoneSettings
from tests.building import a_site
from tests.web.conftest import Serve
from tests.web.on_a_port import on_a_port

LIGHT = 60_000
"""Bytes that go over the wire for the first visit, headers and the client for news with them."""


def test_a_first_visit_weighs_less_than_60_kilobytes_and_asks_nobody_but_the_hall(serve: Serve, page: Page) -> None:
    served = serve(site=a_site(phone=PhoneSettings(push=True)))
    ticket = served.hall.takes_ticket(language="ar")
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    weights: list[float] = []
    asked: list[str] = []
    wire.on("Network.loadingFinished", lambda told: weights.append(told["encodedDataLength"]))
    wire.on("Network.requestWillBeSent", lambda told: asked.append(told["request"]["url"]))

    with on_a_port(served) as address, page.expect_websocket() as news:
        page.goto(address + served.address(ticket.ticket))
        news.value.wait_for_event("framereceived")
        page.wait_for_load_state("networkidle")

    assert 5_000 < sum(weights) < LIGHT
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert page.evaluate("document.fonts.size") == 0


def test_letters_twice_as_large_stay_on_the_page(serve: Serve, browser: Any) -> None:
    served = serve(site=a_site(phone=PhoneSettings(push=True)))
    ticket = served.hall.takes_ticket()
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="de-DE")
    page = context.new_page()
    # What a phone does whose owner has chosen large letters: the root grows, and nothing else.
    wire = context.new_cdp_session(page)
    wire.send("Page.enable")
    wire.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})

    with on_a_port(served) as address:
        page.goto(address + served.address(ticket.ticket))
        expect(page.locator("#asked")).to_be_visible()
        size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
        width = page.evaluate("document.documentElement.scrollWidth")
        cut = page.evaluate(
            "[...document.querySelectorAll('p, button span, summary span, small')]"
            ".filter((each) => !each.closest('.unseen') && each.scrollWidth > each.clientWidth + 1 && each.clientWidth)"
            ".map((each) => each.textContent)"
        )
    context.close()

    assert (size, width, cut) == ("32px", 320, [])
