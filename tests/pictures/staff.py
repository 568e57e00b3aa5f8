"""What those see who run the hall: each room of the administration, and the reception."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize

from server.web.admin.rooms import MENU
from tests.pictures.monday import PASSWORD, Monday

SIZE: ViewportSize = {"width": 1280, "height": 800}
HALL = "/admin/do-migrado"


def take_staff(browser: Browser, monday: Monday, to: Path, say: Callable[[str], None]) -> None:
    """Takes `admin-<room>.png` for every room of the menu, `reception.png` and `login.png`."""
    say("administration and reception …")
    manager = logged_in(browser, monday.address, "leitung", to / "login.png")
    for room in MENU:
        manager.goto(f"{monday.address}{HALL}{room.address}")
        manager.screenshot(path=to / f"admin-{room.key}.png")
    manager.context.close()
    reception = logged_in(browser, monday.address, "pforte")
    reception.screenshot(path=to / "reception.png")
    reception.context.close()


def logged_in(browser: Browser, address: str, name: str, picture: Path | None = None) -> Page:
    """A page of somebody who has logged in; a `picture` of the login, if one is wanted."""
    page = browser.new_context(viewport=SIZE, locale="de-DE").new_page()
    page.goto(f"{address}/login")
    if picture is not None:
        page.screenshot(path=picture)
    page.locator("#name").fill(name)
    page.locator("#password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("#logout").wait_for()
    return page
