"""Those who walk through the journeys: they do with the pages what people do, by what they see."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page


@dataclass
class Kiosk:
    """A visitor at the kiosk, with a finger."""

    page: Page
    address: str

    def open(self) -> None:
        """Walks up to it."""
        self.page.goto(f"{self.address}/kiosk/")

    def take(self, language: str, topic: str) -> None:
        """Takes a ticket for a topic that needs one touch, and goes."""
        if self.page.url == "about:blank":
            self.open()
        self.touch(language)
        self.touch(topic)
        self.page.locator("[data-number]").wait_for()
        self.page.reload()
        self.tile(language).wait_for()

    def touch(self, words: str) -> None:
        """Touches the tile with these words."""
        self.tile(words).tap()

    def tile(self, words: str) -> Locator:
        """The tile that begins with these words; a closed one goes on with when it opens."""
        return self.page.get_by_role("button", name=re.compile(f"^{re.escape(words)}"))


@dataclass
class Wall:
    """Somebody who looks at the wall."""

    page: Page
    address: str

    def open(self) -> None:
        """Sits down in front of it and notes every chime from the first moment on."""
        self.page.add_init_script(
            "window.chimed = []; window.over = []; window.heard = [];"
            "document.addEventListener('lotse:announced', (e) => window.over.push(e.detail.key));"
            "document.addEventListener('lotse:speech', (e) => window.heard.push(e.detail));"
            "document.addEventListener('lotse:chime', (e) => window.chimed.push([e.detail.key, Date.now()]));"
        )
        self.page.goto(f"{self.address}/display/")
        self.page.wait_for_selector("html[data-seq]")

    def hears(self, chimes: int, *, seconds: float = 60) -> list[int]:
        """Waits until so many calls have chimed; gives the moment of each in milliseconds."""
        for _ in range(int(seconds * 10)):
            times = [at for _, at in self.page.evaluate("window.chimed")]
            if len(times) >= chimes:
                return times
            self.page.wait_for_timeout(100)
        raise AssertionError(f"only {self.chimed()} chimed")

    def has_said(self, announcements: int) -> list[str]:
        """Waits until so many announcements are over; gives the addresses of the sounds that were heard."""
        self.page.wait_for_function("count => window.over.length >= count", arg=announcements, timeout=60_000)
        return list(self.page.evaluate("window.heard"))

    def chimed(self) -> list[str]:
        """The keys of the calls that chimed, in their order."""
        return [key for key, _ in self.page.evaluate("window.chimed")]


@dataclass
class Advisor:
    """An advisor at a desk's computer."""

    page: Page
    address: str
    password: str

    def sit_down(self, name: str, desk: str) -> None:
        """Logs in and takes a desk."""
        self.page.goto(f"{self.address}/desk")
        self.page.locator("input[name=name]").fill(name)
        self.page.locator("input[name=password]").fill(self.password)
        self.page.keyboard.press("Enter")
        self.page.locator(f"#open-{desk}").click()

    def press(self, step: str) -> None:
        """Presses the button of a step, as the page offers it; a hand needs longer than half a double click."""
        self.page.wait_for_timeout(700)
        self.page.locator(f"button[formaction$='/{step}']").first.click()
