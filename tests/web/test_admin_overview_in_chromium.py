"""The overview while the hall goes on: it follows without a reload, stands still, and is right again after a sleep."""

from playwright.sync_api import Page, expect

from tests.web.manager import managing
from tests.web.served import Served

PARTS = ("figures", "forecast", "topics", "languages", "desks", "missing", "ill")


def test_the_overview_follows_the_hall_and_nothing_jumps(served: Served, address: str, page: Page) -> None:
    _looks(served, address, page)
    before = {part: page.locator(f"#{part}").bounding_box() for part in PARTS}
    page.evaluate("window.stays = true")

    served.hall.waits("arbeit")
    served.hall.clock.passes(minutes=7)
    served.hall.serves(served.hall.sits("rat", "zwei"))
    served.hall.waits("empfang")

    expect(page.locator("#desks")).to_contain_text("im Gespräch")
    expect(page.locator("#figures")).to_contain_text("1 Person wartet")
    now = {part: page.locator(f"#{part}").bounding_box() for part in PARTS}
    assert page.evaluate("window.stays") is True
    assert {part: box and (box["x"], box["y"]) for part, box in now.items()} == {
        part: box and (box["x"], box["y"]) for part, box in before.items()
    }


def test_after_a_sleep_without_a_connection_it_says_so_and_is_right_again(
    served: Served, address: str, page: Page
) -> None:
    _looks(served, address, page)
    page.context.set_offline(True)
    served.hall.waits()

    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("#offline")).to_have_text("Keine Verbindung. Was Sie sehen, ist von 10:05 Uhr.")
    page.context.set_offline(False)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(page.locator("#figures")).to_contain_text("1 Person wartet")
    expect(page.locator("#offline")).to_be_hidden()


def _looks(served: Served, address: str, page: Page) -> None:
    cookie = managing(served).client.get_cookie("lotse")
    assert cookie is not None
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])
    page.goto(f"{address}/admin/halle")
    expect(page.locator("#figures")).to_contain_text("0 Personen warten")
