"""What journeys stand on: a running hall, a printer on a port, and Chromium with touch."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.people import Advisor, Kiosk, Wall
from tests.journeys.running import RunningHall, new_hall

# Nothing here is measured: the other half of the suite runs beside it, and a busy machine is no fault of the hall.
expect.set_options(timeout=30_000)


@pytest.fixture
def kept_in(database: str) -> str:
    """Where a hall is kept that is served in the test itself: once on each kind of database, like all the others."""
    return database


@pytest.fixture
def hall(tmp_path: Path, database: str) -> Iterator[RunningHall]:
    running = new_hall(tmp_path, database=database)
    running.serve()
    yield running
    running.close()
    assert "Traceback" not in running.said(), running.said()[-4000:]


@pytest.fixture
def kiosk(hall: RunningHall, browser: Browser) -> Iterator[Kiosk]:
    with _page(browser, width=1080, height=1920, has_touch=True) as page:
        yield Kiosk(page, hall.address)


@pytest.fixture
def wall(hall: RunningHall, browser: Browser) -> Iterator[Wall]:
    with _page(browser, width=1920, height=1080) as page:
        yield Wall(page, hall.address)


@pytest.fixture
def advisor(hall: RunningHall, browser: Browser) -> Iterator[Advisor]:
    with _page(browser, width=1280, height=720) as page:
        yield Advisor(page, hall.address, hall.hall.password)


@pytest.fixture
def second(hall: RunningHall, browser: Browser) -> Iterator[Advisor]:
    with _page(browser, width=1280, height=720) as page:
        yield Advisor(page, hall.address, hall.hall.password)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with _page(browser, width=390, height=844, has_touch=True) as page:
        yield page


@contextmanager
def _page(browser: Browser, *, width: int, height: int, has_touch: bool = False) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=has_touch, locale="de-DE")
    try:
        yield context.new_page()
    finally:
        context.close()
