"""What the kiosk's tests stand on: a hall that really runs, and Chromium with touch."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.journeys.running import MIGRADO, MONDAY, RunningHall, new_hall
from tests.kiosk.visitor import Visitor

Opened = Callable[..., Visitor]
"""Opens a kiosk of some size: `opened(width=1080, height=1920)`."""


@pytest.fixture
def profile() -> Path:
    return MIGRADO


@pytest.fixture
def hall(request: pytest.FixtureRequest, tmp_path: Path, profile: Path) -> Iterator[RunningHall]:
    running = new_hall(tmp_path, profile=profile, start=getattr(request, "param", MONDAY))
    yield running
    running.close()
    assert "Traceback" not in running.said(), running.said()[-4000:]


@pytest.fixture
def opened(hall: RunningHall, browser: Browser) -> Iterator[Opened]:
    pages: list[Page] = []

    def opened_kiosk(*, width: int = 1080, height: int = 1920, code: str = "", stopped: bool = False) -> Visitor:
        size = ViewportSize(width=width, height=height)
        # Nothing fades while it is measured.
        page = browser.new_page(viewport=size, has_touch=True, reduced_motion="reduce")
        pages.append(page)
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        if stopped:
            page.clock.install()
        page.goto(f"{hall.address}/kiosk/{code}")
        return Visitor(page, wrong)

    yield opened_kiosk
    for page in pages:
        page.close()
