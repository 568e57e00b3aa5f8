"""Wall, desk and phone, as people see them; the kiosk is in kiosk.py."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.journeys.people import Advisor, Wall
from tests.pictures.monday import PASSWORD, Monday


def take_screens(browser: Browser, monday: Monday, to: Path, say: Callable[[str], None]) -> None:
    """Takes every screen; what is called on the way changes the hall, so the order matters."""
    say("desk …")
    _desk(browser, monday, to)
    say("wall …")
    _wall(browser, monday, to)
    say("phone …")
    _phone(browser, monday, to)


def _desk(browser: Browser, monday: Monday, to: Path) -> None:
    with _page(browser, 1280, 720) as page:
        advisor = Advisor(page, monday.address, PASSWORD)
        advisor.sit_down("buergerdienste", "zimmer-1")
        _shot(page, to / "desk-ready.png")
        advisor.press("call-next")
        page.locator("button[formaction$='/start']").wait_for()
        _shot(page, to / "desk.png")
        page.set_viewport_size({"width": 420, "height": 900})
        _shot(page, to / "desk-narrow.png")


def _wall(browser: Browser, monday: Monday, to: Path) -> None:
    for desk in ("empfang", "zimmer-4"):
        monday.call(desk)
    for name, width, height in (("wall", 1920, 1080), ("wall-upright", 1080, 1920)):
        with _page(browser, width, height) as page:
            Wall(page, monday.address).open()
            page.wait_for_timeout(9_000)
            _shot(page, to / f"{name}.png")


def _phone(browser: Browser, monday: Monday, to: Path) -> None:
    waiting = monday.lotse.parts.storage
    ticket = monday.ticket("wohnen", "ar")
    with waiting.looking() as connection:
        secret = connection.exec_driver_sql(
            f"SELECT secret FROM tickets WHERE id = {int(ticket.event.ticket or 0)}"
        ).scalar()
    with _page(browser, 390, 844) as page:
        page.goto(f"{monday.address}/t/{secret}")
        _shot(page, to / "phone-ar.png")


@contextmanager
def _page(browser: Browser, width: int, height: int) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=True, locale="de-DE")
    try:
        yield context.new_page()
    finally:
        context.close()


def _shot(page: Page, file: Path) -> None:
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(700)
    page.screenshot(path=file)
