"""What the wall's tests stand on: a hall that really runs, and walls that are shown the boards a test wants."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType

from tests.browser import CHROMIUM, FLAGS
from tests.display.shown import Shown, Watcher
from tests.journeys.running import RunningHall, new_hall

Watching = Callable[..., Watcher]
"""Opens a wall that shows some calls and whatever else its board says: `watching([call], width=1920, next=[])`."""


@pytest.fixture(scope="package")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHall]:
    running = new_hall(tmp_path_factory.mktemp("hall"))
    running.serve()
    yield running
    running.close()
    assert "Traceback" not in running.said(), running.said()[-4000:]


@pytest.fixture
def watching(hall: RunningHall, browser: Browser) -> Iterator[Watching]:
    contexts = []

    def watching_a_wall(
        calls: list[Shown],
        *,
        width: int = 1920,
        height: int = 1080,
        among: Browser = browser,
        deaf: bool = False,
        **besides: Any,
    ) -> Watcher:
        context = among.new_context(viewport={"width": width, "height": height}, locale="de-DE")
        contexts.append(context)
        if deaf:
            context.route_web_socket("**/socket.io/**", lambda line: line.close())
        return Watcher(context.new_page(), calls, besides=besides).opens(f"{hall.address}/display/")

    yield watching_a_wall
    for context in contexts:
        context.close()


@pytest.fixture
def muted(browser_type: BrowserType) -> Iterator[Browser]:
    """A browser that plays no sound before somebody has touched the page."""
    flags = [flag for flag in FLAGS if "autoplay" not in flag]
    launched = browser_type.launch(executable_path=CHROMIUM, args=flags)
    yield launched
    launched.close()
