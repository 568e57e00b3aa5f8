"""Somebody who hears the kiosk: what its sounds have really said, as the server named it, never what can be seen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

from server.domain.site.site import Site
from tests.kiosk.visitor import TYPES, Visitor
from tests.patience import waits_for_sounds
from tests.web.on_a_port import on_a_port
from tests.web.served import Served, serving

LISTEN = """
  window.heard = []; window.isAnswer = false;
  document.addEventListener("lotse:speech", (event) => window.heard.push(event.detail));
  ["pointerdown", "keydown"].forEach((touch) =>
    document.addEventListener(touch, () => window.isAnswer && (window.heard = []), true));
"""
"""What was still being said before the very touch is no answer to it."""

PLAYED = "start => window.heard.some(({ text }) => text.startsWith(start))"


@dataclass
class Listener:
    """`visitor` is their finger; `served` the hall."""

    visitor: Visitor
    served: Served

    def details(self) -> list[dict[str, Any]]:
        """What has been played, since the touch that was last waited for: language, text, mark."""
        return list(self.visitor.page.evaluate("window.heard"))

    def heard(self) -> list[str]:
        """The words of it."""
        return [said["text"] for said in self.details()]

    def hears(self, start: str, *, after: Callable[[], object] | None = None) -> str:
        """Waits until something is played that begins so, in answer to `after` if that is given; gives all of it."""
        if after is not None:
            self.visitor.page.evaluate("window.heard = []; window.isAnswer = true")
            after()
            self.visitor.page.evaluate("window.isAnswer = false")
        self.visitor.page.wait_for_function(PLAYED, arg=start, timeout=60_000)
        return next(text for text in self.heard() if text.startswith(start))

    def press(self, *keys: str) -> None:
        """Presses keys of the keypad, not before a finger could have."""
        self.visitor.page.wait_for_function("() => !document.body.matches('.settling')")
        for key in keys:
            self.visitor.page.keyboard.press(key)

    def plugs(self, *, headset: bool) -> None:
        """Plugs a headset into the keypad, or pulls it out; the keys it sends are on no keyboard."""
        self.visitor.page.evaluate(TYPES, ["F15" if headset else "F16"])


@contextmanager
def listening(database: str, browser: Browser, site: Site, **settings: Any) -> Iterator[Listener]:
    """A kiosk of this hall, and somebody before it."""
    with serving(database, site, demo=True, **settings) as served, on_a_port(served) as address:
        page = browser.new_page(viewport={"width": 1080, "height": 1920}, has_touch=True, reduced_motion="reduce")
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.add_init_script(LISTEN)
        waits_for_sounds(page, "kiosk/ear/voice.js")
        page.goto(f"{address}/kiosk/")
        yield Listener(Visitor(page, wrong), served)
        page.close()
        assert wrong == []
