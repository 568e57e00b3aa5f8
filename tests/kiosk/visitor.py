"""Somebody at a real kiosk with a finger."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.kiosk.measuring import USUAL, barriers, mishaps

HERE = "name => document.documentElement.dataset.screen === name && !document.body.matches('.settling')"
TYPES = """keys => keys.map((key) =>
  document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))).pop()"""
"""Types as fast as a scanner; gives whether the last key does what it otherwise does on a page."""


@dataclass
class Visitor:
    """Touches what stands on the glass; `wrong` is what went wrong in the page's own code."""

    page: Page
    wrong: list[str]

    def sees(self, screen: str, *, seconds: float = 60) -> "Visitor":
        """Waits until this screen has come and can be touched."""
        self.page.wait_for_function(HERE, arg=screen, timeout=seconds * 1000)
        return self

    def touches(self, words: str) -> "Visitor":
        """Touches the tile or button that bears exactly these words."""
        self._turns_to(self.tile(words)).tap()
        return self

    def offers(self, kind: str) -> "Visitor":
        """Waits until what leads there can be touched."""
        self.page.locator(f"[data-touch='{kind}']").wait_for()
        return self.sees(self.page.evaluate("document.documentElement.dataset.screen"))

    def tile(self, words: str) -> Locator:
        """The tile or button that bears exactly these words."""
        return self.page.get_by_role("button", name=words, exact=True)

    def takes(self, kind: str) -> "Visitor":
        """Touches what leads there in whatever language: `topic anmelden`, `answer eu`, `done`, `back`."""
        self._turns_to(self.page.locator(f"[data-touch='{kind}']")).tap()
        return self

    def _turns_to(self, tile: Locator) -> Locator:
        """Lifts the veil if it has come, and turns pages until what is looked for is there."""
        lift, more = self.page.locator("[data-touch='lift']"), self.page.locator("[data-touch^='page ']")
        while not tile.count() and (lift.count() or more.count()):
            (lift if lift.count() else more).tap()
        return tile

    def taps_at_once(self, tile: Locator, times: int) -> "Visitor":
        """Taps there so often before the glass can settle: its clock, which was `stopped`, stands still meanwhile."""
        place = tile.bounding_box()
        assert place
        self.page.clock.pause_at(self.page.evaluate("Date.now() / 1000 + 3"))
        for _ in range(times):
            self.page.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
        self.page.clock.resume()
        return self

    def has_no_numbers_of_its_own(self) -> "Visitor":
        """Makes sure that it is never lent any: without its server it waits, however long it has stood there before."""
        self.page.route("**/api/kiosk/lease", lambda route: route.abort())
        return self

    def scans(self, text: str) -> "Visitor":
        """Holds a code before the scanner, which types it and presses Enter."""
        self.page.evaluate(TYPES, [*text, "Enter"])
        return self

    def text(self) -> str:
        """Everything that can be read."""
        return self.page.inner_text("body")

    def finds_all_well(self, *, thoroughly: bool = False, inches: float = USUAL) -> "Visitor":
        """Nothing sticks out, overlaps or is too small; with `thoroughly`, axe finds nothing either."""
        screen = self.page.evaluate("document.fonts.ready.then(() => document.documentElement.dataset.screen)")
        found = mishaps(self.page, inches=inches) + (barriers(self.page) if thoroughly else [])
        assert found == [], f"{screen}: {found}"
        assert self.wrong == []
        return self
