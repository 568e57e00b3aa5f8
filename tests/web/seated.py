"""An advisor's browser in which a desk is open already: logging in and choosing one are tested elsewhere."""

from playwright.sync_api import Page, expect

from tests.web.served import Served


def seated(served: Served, address: str, page: Page) -> None:
    """Opens desk `eins` for `rat`, with the cookie of a login through HTTP."""
    rat = served.advisor("rat")
    rat.opens("eins")
    cookie = rat.client.get_cookie("lotse")
    assert cookie is not None
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])
    page.goto(address + rat.path)
    expect(page.locator("#keys-open")).to_be_visible()  # the script shows it when it listens
