"""How the reception feels: a number by keys, and a page that stays true."""

from playwright.sync_api import Page, expect

from tests.web.everything import everything_set_up
from tests.web.served import Served


def test_a_number_is_handed_out_and_looked_for_by_keys_and_its_call_appears(
    served: Served, address: str, page: Page
) -> None:
    _comes_to_the_front(served, address, page)
    page.keyboard.press("t")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#found h3")).to_have_text("001")
    given = page.locator("#found").inner_text()
    _looks_for(page, "7")
    expect(page.locator("#found")).to_have_attribute("data-state", "unknown")
    _looks_for(page, "1")
    expect(page.locator("#found")).to_have_attribute("data-state", "waiting")

    served.hall.calls(served.hall.sits())

    expect(page.locator("#found")).to_have_attribute("data-state", "called")
    expect(page.locator("#found .where strong")).to_have_text("Zimmer 1")
    assert "Arbeit" in given


def _looks_for(page: Page, number: str) -> None:
    _listens(page)
    page.keyboard.press("n")
    field = page.locator("input:focus")
    expect(field).to_be_visible()
    page.keyboard.type(number)
    expect(field).to_have_value(number)
    page.keyboard.press("Enter")


def _listens(page: Page) -> None:
    expect(page.locator("#keys-open")).to_be_visible()  # the script shows it when it listens


def _comes_to_the_front(served: Served, address: str, page: Page) -> None:
    served.hall.loads(everything_set_up(served.hall.site))
    cookie = served.advisor("vorn").client.get_cookie("lotse")
    assert cookie is not None
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])
    page.goto(f"{address}/reception")
    _listens(page)
