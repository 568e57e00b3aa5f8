"""In a hall in which every text is an attack, real Chromium shows text, wherever one looks."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page

from tests.kiosk.visitor import Visitor
from tests.web.conftest import Serve
from tests.web.everybody import cookie_of
from tests.web.hostile import hostile_hall
from tests.web.on_a_port import on_a_port
from tests.web.served import Served

MADE = """() => [...document.querySelectorAll("#pwned, [onerror], [src=x], [href^='javascript:' i]")]
  .map((element) => element.outerHTML)"""
AS_TYPED = "{{7*7}}"
CALCULATED = "\"'49"
PAGES = {
    "nobody": ("/login", "/privacy", "/api/"),
    "advisor": ("/desk", "/desk/at/rat at eins", "/desk/at/rat at eins/places"),
    "reception": ("/reception?number=1",),
    "host": ("/watch",),
    "auditor": ("/admin/halle/events",),
    "manager": tuple(
        f"/admin/halle{room}"
        for room in (
            "", "/topics", "/topics/familie", "/rota", "/calendar", "/directory", "/languages", "/walls", "/walls/ticket",
            "/slides", "/slides/0", "/devices", "/people", "/programs", "/profile", "/profile/topics.0", "/versions",
        )
    ),
    "operator": ("/admin",),
}  # fmt: skip
"""One page of each kind: whatever scripts draw is drawn here. The crawl reads the HTML of all."""


@pytest.fixture
def browser_context_args() -> dict[str, Any]:
    return {
        "locale": "de-DE",
        "viewport": {"width": 1080, "height": 1920},
        "has_touch": True,
        "reduced_motion": "reduce",
    }


class Watched:
    """A page of Chromium; `wrong` is whatever became more than text, and `shown` how many pages showed the attack."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.wrong: list[str] = []
        self.shown = 0
        page.on("dialog", self._asks)
        page.on("console", self._says)

    def looks(self, path: str, *, until: str = "body") -> None:
        """Opens a page, waits until its scripts have drawn, and looks at all its frames."""
        self.page.goto(self.address + path)
        self.page.wait_for_selector(until)
        self.looks_again(path)

    def leaves(self) -> None:
        """Closes what is open: a page that looks again after somebody else has signed in goes to a page of its own accord."""
        self.page.goto("about:blank")

    def looks_again(self, where: str) -> None:
        """Looks at what is there now."""
        for frame in self.page.frames:
            self.wrong += [f"{where}: {made}" for made in frame.evaluate(MADE)]
        text = self.page.inner_text("body")
        self.shown += AS_TYPED in text
        self.wrong += [f"{where}: calculated"] if CALCULATED in text else []

    def _asks(self, dialog: Dialog) -> None:
        self.wrong.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _says(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.wrong.append(message.text)


def test_no_text_ever_becomes_an_element_or_runs(serve: Serve, page: Page) -> None:
    served = serve(demo=True)
    seen = _pages(served)
    with on_a_port(served) as address:
        watched = Watched(page, address)
        for session, path in seen:
            watched.leaves()
            _is(page.context, session, address)
            watched.looks(path)
        watched.looks("/display/", until="html[data-page='board']")
        watched.looks("/kiosk/", until="html[data-screen='rest']")
        visitor = Visitor(page, watched.wrong)
        visitor.sees("rest").takes("language de").offers("topic empfang")
        watched.looks_again("the kiosk's topics")
        visitor.takes("topic empfang").offers("done")
        watched.looks_again("the kiosk's ticket")

    assert watched.wrong == []
    assert watched.shown > len(seen) / 2


def _pages(served: Served) -> list[tuple[str, str]]:
    """Cookie and address of each page to look at."""
    asking, pages = hostile_hall(served), PAGES | {"nobody": (*PAGES["nobody"], served.address(3))}
    return [(cookie_of(asking.browser(who)), address) for who, addresses in pages.items() for address in addresses]


def _is(context: BrowserContext, session: str, address: str) -> None:
    context.clear_cookies()
    if session:
        context.add_cookies([{"name": "lotse", "value": session, "url": address}])
