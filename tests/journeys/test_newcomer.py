"""From an empty server to the first number on the wall, all in the browser; what that costs by hand is counted."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.journeys.nursery import Born, born
from tests.journeys.people import Advisor, Kiosk
from tests.journeys.running import end, wait_for
from tests.ports import own_port

BY_HAND = 34
"""Clicks, touches and filled fields from the invitation to the first number; nine of them type the kiosk's code."""


@dataclass
class Effort:
    """Everything that is done by hand."""

    page: Page
    count: int = 0

    def clicks(self, where: Locator) -> None:
        """One click."""
        self.count += 1
        where.click()

    def touches(self, where: Locator) -> None:
        """One touch of a finger."""
        self.count += 1
        where.tap()

    def fills(self, where: Locator, words: str) -> None:
        """One field, however long the words are."""
        self.count += 1
        where.fill(words)


@pytest.fixture
def invitation(tmp_path: Path, database: str) -> Iterator[str]:
    """The link that `lotse setup` says about an empty database; the server runs."""
    port = own_port()
    (tmp_path / "key").write_text("k" * 48)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOTSE_")} | {
        "LOTSE_DATABASE_URL": database,
        "LOTSE_SECRET_KEY_FILE": str(tmp_path / "key"),
        "LOTSE_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "LOTSE_PORT": str(port),
    }
    said, log = tmp_path / "said", tmp_path / "log"
    born(["server.commands", "setup", "--name", "leitung"], environment, said).wait(timeout=60)
    (link,) = re.findall(r"http://\S+/invitation/\S+", said.read_text())
    with _ending(born(["server.commands", "serve"], environment, log)):
        wait_for(f"http://127.0.0.1:{port}/health")
        yield link
    assert "Traceback" not in log.read_text(), log.read_text()[-4000:]


def test_a_newcomer_calls_the_first_number_after_few_steps(invitation: str, browser: Browser) -> None:
    with (
        _page(browser) as office, _page(browser) as desk, _page(browser, has_touch=True) as entrance,
        _page(browser) as hallway,
    ):  # fmt: skip
        effort = Effort(office)

        begins_a_hall(effort, invitation)
        lets_in(effort, entrance, hallway)
        advisor = invites_an_advisor(effort, desk)
        takes_a_number(effort, entrance)
        desk.wait_for_timeout(700)
        effort.clicks(desk.locator("button[formaction$='/call-next']").first)
        expect(hallway.locator("#calls")).to_contain_text("001")

        assert effort.count <= BY_HAND
        expect(hallway.locator("#calls")).to_contain_text("Zimmer 1")
        advisor.press("start")
        advisor.press("finish")
        expect(desk.locator("button[formaction$='/call-next']")).to_be_visible()
        office.get_by_role("link", name="Überblick").click()
        expect(office.locator("#next")).to_have_text("")


def begins_a_hall(effort: Effort, invitation: str) -> None:
    """Whoever runs the server chooses a password and begins a hall; it lies where it is midday now, so it is open."""
    office, ahead = effort.page, 12 - datetime.now(UTC).hour
    office.goto(invitation)
    effort.fills(office.locator("#password"), "drei kleine Worte")
    effort.clicks(office.get_by_role("button", name="Speichern und anfangen"))
    effort.clicks(office.locator("#new"))
    effort.fills(office.locator("#title"), "Treffpunkt Hafen")
    effort.fills(office.locator("#timezone"), f"Etc/GMT{-ahead:+d}")
    for day in ("Sa", "So"):
        effort.clicks(office.get_by_label(day, exact=True))
    expect(office.locator("#begin")).to_be_in_viewport()
    effort.clicks(office.locator("#begin"))


def lets_in(effort: Effort, entrance: Page, hallway: Page) -> None:
    """A kiosk and a wall get codes and are let in with them."""
    office = effort.page
    effort.clicks(office.get_by_role("link", name=re.compile("Das erste Gerät anmelden")))
    code = _code_of(effort, "Kiosk")
    entrance.goto(office.locator("#fresh .address").inner_text())
    for sign in code.replace("-", ""):
        effort.touches(entrance.locator(".keys").get_by_role("button", name=sign, exact=True))
    effort.touches(entrance.get_by_role("button", name="Verbinden"))
    effort.clicks(office.get_by_label("Anzeige an der Wand", exact=True))
    code = _code_of(effort, "Wand")
    hallway.goto(office.locator("#fresh .address").inner_text())
    effort.fills(hallway.locator("#enrol input"), code)
    effort.clicks(hallway.get_by_role("button", name="Verbinden"))
    expect(hallway.locator("#title")).to_have_text("Treffpunkt Hafen")


def invites_an_advisor(effort: Effort, desk: Page) -> Advisor:
    """The advisor of the new hall gets a link, chooses a password in another browser and opens a desk."""
    office, password = effort.page, "vier kleine Worte"
    effort.clicks(office.get_by_role("link", name="Überblick"))
    effort.clicks(office.get_by_role("link", name=re.compile("Die Menschen einladen")))
    effort.clicks(office.get_by_role("button", name="Einladen").first)
    desk.goto(office.locator("#link").input_value())
    effort.fills(desk.locator("#password"), password)
    effort.clicks(desk.get_by_role("button", name="Speichern und anfangen"))
    effort.clicks(desk.locator("button[id^=open-]").first)
    return Advisor(desk, "", password)


def takes_a_number(effort: Effort, entrance: Page) -> None:
    """A visitor chooses a language and a topic."""
    visitor = Kiosk(entrance, "")
    effort.touches(visitor.tile("Deutsch"))
    effort.touches(visitor.tile("Arbeit"))
    expect(entrance.locator("[data-number='001']")).to_be_visible()


def _code_of(effort: Effort, name: str) -> str:
    office = effort.page
    effort.fills(office.locator("#name"), name)
    effort.clicks(office.locator("#invite"))
    expect(office.locator("#fresh")).to_contain_text(f"Code für {name}")
    return office.locator("#code").inner_text()


@contextmanager
def _page(browser: Browser, *, has_touch: bool = False) -> Iterator[Page]:
    size: ViewportSize = {"width": 1080, "height": 1920} if has_touch else {"width": 1280, "height": 800}
    context = browser.new_context(viewport=size, has_touch=has_touch, locale="de-DE")
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def _ending(server: Born) -> Iterator[None]:
    try:
        yield
    finally:
        end(server)
