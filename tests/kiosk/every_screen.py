"""Any screen of the kiosk in any language and mode at once: drawn by the kiosk's own code from what a real hall answers."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route, ViewportSize

from server.profile.read import read_profile
from server.words.languages import KNOWN
from tests.journeys.running import MIGRADO, MONDAY
from tests.kiosk.combinations import Wanted
from tests.kiosk.every_language import in_every_language
from tests.web.on_a_port import on_a_port
from tests.web.served import serving

HERE = Path(__file__).parent
CONTRACT = HERE.parent / "contract"
ALL = tuple(KNOWN)


@dataclass(frozen=True, kw_only=True)
class Glass:
    """A kiosk's glass: its size in CSS pixels, and its diagonal."""

    width: int
    height: int
    inches: float

    def __str__(self) -> str:
        return f"{self.width}x{self.height} on {self.inches} inches"


UPRIGHT = Glass(width=1080, height=1920, inches=21.5)
LYING = Glass(width=1920, height=1080, inches=21.5)
TALL = Glass(width=1080, height=1920, inches=27)
SMALL_LYING = Glass(width=1280, height=800, inches=10.1)
SMALL_UPRIGHT = Glass(width=800, height=1280, inches=10.1)
GLASSES = (UPRIGHT, LYING, TALL, SMALL_LYING, SMALL_UPRIGHT)


@dataclass
class EveryScreen:
    """The page; `wrong` is what went wrong in its own code."""

    page: Page
    wrong: list[str]

    def on(self, glass: Glass) -> None:
        """Changes the size of the glass."""
        self.page.set_viewport_size(ViewportSize(width=glass.width, height=glass.height))

    def names(self) -> list[str]:
        """All screens, and some of them as they look while something else is open."""
        return list(self.page.evaluate("window.screens"))

    def show(self, screen: str, language: str, **modes: object) -> None:
        """Draws one screen."""
        self.page.evaluate(
            "([screen, language, modes]) => window.show(screen, language, modes)", [screen, language, modes]
        )
        self.page.evaluate("document.fonts.ready.then(() => null)")

    def mishaps(self, wanted: list[Wanted], glass: Glass) -> list[list[str]]:
        """What sticks out, overlaps, or is too small on these screens: [[which, what], …]."""
        self.on(glass)
        asked = [[screen, language, modes | {"inches": glass.inches}] for screen, language, modes in wanted]
        found = self.page.evaluate(
            "([wanted, glass]) => window.mishapsOf(wanted, glass)", [asked, {"inches": glass.inches}]
        )
        assert self.wrong == []
        return list(found)


@contextmanager
def every_screen(
    database: str,
    browser: Browser,
    folder: Path,
    *,
    languages: tuple[str, ...] = ALL,
    profile: Path = MIGRADO,
    now: datetime = MONDAY,
) -> Iterator[EveryScreen]:
    """The page before a hall that speaks every language."""
    site = read_profile(in_every_language(profile, folder / "every-language.yaml").read_text())
    with serving(database, site, now, demo=True, tickets_per_minute=1000) as served, on_a_port(served) as address:
        page = browser.new_page(viewport=ViewportSize(width=1080, height=1920), has_touch=True, reduced_motion="reduce")
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        for name in ("main.js", "measure.js"):
            page.route(f"**/kiosk/{name}", _stands_in("every_screen.js" if name == "main.js" else name))
        page.goto(f"{address}/kiosk/")
        page.wait_for_function("window.isReady")
        page.evaluate("([languages, examples]) => window.prepare(languages, examples)", [list(languages), _examples()])
        yield EveryScreen(page, wrong)
        page.wait_for_load_state("networkidle")  # a file that is broken off would stay open at the server's end
        page.close()


def _stands_in(name: str) -> Any:
    text = (HERE / name).read_text()

    def answer(route: Route) -> None:
        route.fulfill(body=text, content_type="text/javascript")

    return answer


def _examples() -> dict[str, Any]:
    def example(name: str) -> Any:
        return json.loads((CONTRACT / f"{name}.json").read_text())

    return {
        "own": example("kiosk_own")["answer"], "later": example("kiosk_later")["answer"], "waits": example("kiosk_return")["answer"],
        "refusal": example("refusal")["answer"], "gathering": example("kiosk_gathering")["part"],
    }  # fmt: skip
