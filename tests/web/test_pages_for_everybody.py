"""Pages that everybody can read: axe finds nothing, and nothing sticks out, however narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.web.conftest import Serve
from tests.web.every_page import PAGES
from tests.web.on_a_port import on_a_port

SIZES = ((1280, 720), (820, 1180), (420, 900), (320, 640))


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(serve: Serve, page: Page, name: str) -> None:
    served = serve(demo=True)
    seen = PAGES[name](served).answer.text
    with on_a_port(served) as address:
        page.route(f"{address}/seen", lambda route: route.fulfill(body=seen, content_type="text/html"))
        page.goto(f"{address}/seen")
        found = Axe().run(page).response["violations"]
        too_wide = [size for size in SIZES if _sticks_out(page, *size)]

    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert too_wide == []


def _sticks_out(page: Page, width: int, height: int) -> bool:
    page.set_viewport_size({"width": width, "height": height})
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
