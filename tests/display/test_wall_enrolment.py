"""How a wall is let into the hall where devices do not enrol by themselves: with a code that works once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from server.actions.invite_device import invite_device
from server.actions.perform import Perform
from server.clock import clock_from
from server.commands.demo_hall import database_in
from server.storage.devices import DeviceKind
from server.storage.records import Storage
from tests.journeys.running import MONDAY, RunningHall


def invited(hall: RunningHall, code: str) -> None:
    """The hall awaits a wall that says this code."""
    storage = Storage(database_in(hall.hall.folder))
    perform = Perform(storage, clock_from(MONDAY), lambda: None)
    perform(invite_device, site="do-migrado", kind=DeviceKind.WALL, name=f"Wall {code}", code=code)
    storage.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh browser in front of a hall that answers as if it were no demo."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, locale="de-DE")
    opened = context.new_page()
    opened.route("**/api/devices/demo", lambda route: route.fulfill(status=404, json={}))
    yield opened
    context.close()


def test_a_code_that_is_typed_lets_the_wall_in_and_it_stays_in(hall: RunningHall, page: Page) -> None:
    invited(hall, "K7QF3M2P")
    page.goto(f"{hall.address}/display/")

    page.locator("#code").fill("k7qf3m2p")
    page.keyboard.press("Enter")

    page.wait_for_selector("html[data-page='board']")
    page.reload()
    page.wait_for_selector("html[data-page='board']")


def test_a_code_in_the_address_is_used_and_removed(hall: RunningHall, page: Page) -> None:
    invited(hall, "K7QF3M2Q")

    page.goto(f"{hall.address}/display/#code=K7QF-3M2Q")

    page.wait_for_selector("html[data-page='board']")
    assert "#" not in page.url


def test_a_wrong_code_is_answered_with_a_sentence(hall: RunningHall, page: Page) -> None:
    page.goto(f"{hall.address}/display/")

    page.locator("#code").fill("ABCD-EFGH")
    with page.expect_response("**/api/devices/enrol") as answer:
        page.keyboard.press("Enter")

    sentence = answer.value.json()["refusal"]["sentence"]
    page.get_by_role("alert").filter(has_text=sentence).wait_for()
    assert page.evaluate("document.documentElement.dataset.page") == "enrol"


def test_a_wall_whose_token_no_longer_counts_asks_for_a_code_again(hall: RunningHall, page: Page) -> None:
    page.goto(f"{hall.address}/display/")
    page.wait_for_selector("html[data-page='enrol']")
    page.evaluate("localStorage.setItem('lotse.device.wall', JSON.stringify('revoked'))")

    page.reload()

    page.wait_for_selector("html[data-page='enrol']")
    page.wait_for_function("() => localStorage.getItem('lotse.device.wall') === null")
