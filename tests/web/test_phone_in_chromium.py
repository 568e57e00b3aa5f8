"""How a visitor's phone behaves when it is called."""

from playwright.sync_api import Page, expect

from server.actions.recall import recall
from tests.web.served import Served

NOTES_BUZZES = "window.buzzes = []; navigator.vibrate = (pattern) => window.buzzes.push(pattern.length) > 0;"


def test_the_phone_shows_the_call_at_once_and_buzzes_at_every_call(served: Served, address: str, page: Page) -> None:
    ticket, seated = served.hall.takes_ticket(), served.hall.sits("rat", "zwei")
    page.add_init_script(NOTES_BUZZES)
    page.goto(address + served.address(ticket.ticket))
    expect(page.locator("#turn")).to_have_attribute("data-state", "waiting")

    called = served.hall.calls(seated)
    expect(page.locator(".where")).to_have_text("Zimmer 2")
    served.hall.do(recall, leg=called.id, **seated)
    expect(page.locator("#turn")).to_have_attribute("data-calls", "2")

    assert page.evaluate("window.buzzes.length") == 2
    assert page.title() == "001: Zimmer 2"
    assert page.context.cookies() == []


def test_a_phone_without_news_looks_again_when_it_is_taken_out(served: Served, address: str, page: Page) -> None:
    ticket, seated = served.hall.takes_ticket(), served.hall.sits()
    page.route("**/vendor/socket.io.js", lambda route: route.abort())
    page.goto(address + served.address(ticket.ticket))
    served.hall.calls(seated)

    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(page.locator("#turn")).to_have_attribute("data-state", "called")
